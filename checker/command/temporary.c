/*
 * temporary.c - names of unfinished files, where a signal handler finds them.
 */
#include "command/temporary.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/** One unfinished file; the handler reads the name only while `file` is set. */
struct temporary {
    FILE *volatile file;
    char name[PATH_MAX];
};

static struct temporary temporaries[MOST_TEMPORARIES];

/** What ends a program unless it says otherwise, and is not its own fault. */
static const int ends[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ};
enum { N_ENDS = sizeof ends / sizeof *ends };

static void remove_all(void) {
    for (int i = 0; i < MOST_TEMPORARIES; i++)
        if (temporaries[i].file)
            unlink(temporaries[i].name);
}

/** The handler was reset to the default, so that the signal does its work again. */
static void end(int signal) {
    remove_all();
    raise(signal);
}

/** What the caller ignores stays ignored, as under nohup. */
static void watch(void) {
    static bool watching;
    struct sigaction ours = {.sa_handler = end, .sa_flags = (int)SA_RESETHAND}, theirs;
    if (watching)
        return;
    watching = true;
    atexit(remove_all);
    for (int i = 0; i < N_ENDS; i++)
        if (sigaction(ends[i], NULL, &theirs) == 0 && theirs.sa_handler == SIG_DFL)
            sigaction(ends[i], &ours, NULL);
}

/** Between the making of a file and the noting of its name no signal may come. */
static void hold(sigset_t *before) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < N_ENDS; i++)
        sigaddset(&set, ends[i]);
    sigprocmask(SIG_BLOCK, &set, before);
}

/** The place of `file`; of NULL: a free one. */
static struct temporary *place_of(const FILE *file) {
    for (int i = 0; i < MOST_TEMPORARIES; i++)
        if (temporaries[i].file == file)
            return &temporaries[i];
    return NULL;
}

/** mkstemp() lets nobody else read; a report is as readable as any other file. */
static FILE *make(char *name) {
    mode_t mask = umask(0);
    umask(mask);
    int descriptor = mkstemp(name);
    if (descriptor < 0)
        return NULL;
    fchmod(descriptor, 0666 & ~mask);
    return fdopen(descriptor, "w");
}

FILE *temporary_open(const char *path) {
    struct temporary *to = place_of(NULL);
    int size = to ? snprintf(to->name, sizeof to->name, "%s.XXXXXX", path) : 0;
    if (!to || (size_t)size >= sizeof to->name) {
        errno = to ? ENAMETOOLONG : EMFILE;
        return NULL;
    }
    sigset_t before;
    watch();
    hold(&before);
    to->file = make(to->name);
    int why = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = why;
    return to->file;
}

bool temporary_close(FILE *file, const char *path, bool keep) {
    struct temporary *temporary = place_of(file);
    bool well = !ferror(file);
    well = fclose(file) == 0 && well;
    bool kept = well && keep && rename(temporary->name, path) == 0;
    int why = errno;
    if (!kept)
        unlink(temporary->name);
    temporary->file = NULL;
    errno = why;
    return kept || !keep;
}
