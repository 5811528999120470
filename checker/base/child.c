/*
 * child.c - fork, less and less allowed, exec; its pipes are read until time is up.
 */
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/confine.h"

enum { MOST_FILES = 64, NOT_STARTED = 127, READ_AT_ONCE = 1 << 16 };

/** The ends that the child has, and those that stay here. */
struct pipes {
    int input, output[2], says[2]; /* -1: closed */
};

static bool is_program(const char *path) {
    return access(path, X_OK) == 0;
}

/** The program of that name in an absolute folder of PATH. */
static bool find_program(const char *name, char path[PATH_MAX]) {
    const char *folders = getenv("PATH");
    while (folders && *folders) {
        size_t size = strcspn(folders, ":");
        int n = snprintf(path, PATH_MAX, "%.*s/%s", (int)(size < PATH_MAX ? size : 0),
                         folders, name);
        if (*folders == '/' && n < PATH_MAX && is_program(path))
            return true;
        folders += size + (folders[size] == ':');
    }
    return false;
}

/** A file without a name that holds `bytes`; -1 if there is no room for them. */
static int hold(struct text bytes) {
    int file = memfd_create("input", MFD_CLOEXEC);
    size_t done = 0;
    while (file >= 0 && done < bytes.size) {
        ssize_t n = write(file, bytes.data + done, bytes.size - done);
        if (n < 0 && errno != EINTR)
            break;
        done += n > 0 ? (size_t)n : 0;
    }
    if (file >= 0 && (done < bytes.size || lseek(file, 0, SEEK_SET) != 0)) {
        close(file);
        return -1;
    }
    return file;
}

static void shut(int *file) {
    if (*file >= 0)
        close(*file);
    *file = -1;
}

static void close_pipes(struct pipes *pipes) {
    shut(&pipes->input);
    for (int i = 0; i < 2; i++) {
        shut(&pipes->output[i]);
        shut(&pipes->says[i]);
    }
}

static bool open_pipes(struct pipes *pipes, struct text input) {
    *pipes = (struct pipes){-1, {-1, -1}, {-1, -1}};
    pipes->input = hold(input);
    return pipes->input >= 0 && pipe2(pipes->output, O_CLOEXEC) == 0 &&
           pipe2(pipes->says, O_CLOEXEC) == 0;
}

static void limit(__rlimit_resource_t resource, rlim_t most) {
    setrlimit(resource, &(struct rlimit){most, most});
}

/** In the child: what is refused here and cannot be given up is no fault. */
static void give_up(const struct child_limits *limits) {
    limit(RLIMIT_CPU, limits->seconds);
    limit(RLIMIT_AS, limits->memory);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, MOST_FILES);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    confine_process();
}

/** In the child; returns only where the program does not start. */
static void become(const char *path, const char *const *arguments,
                   const struct pipes *pipes, const struct child_limits *limits) {
    static const char *const environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C", NULL};
    bool well = dup2(pipes->input, STDIN_FILENO) == STDIN_FILENO &&
                dup2(pipes->output[1], STDOUT_FILENO) == STDOUT_FILENO &&
                dup2(pipes->says[1], STDERR_FILENO) == STDERR_FILENO;
    close_range(STDERR_FILENO + 1, UINT_MAX, 0);
    give_up(limits);
    if (well)
        execve(path, (char *const *)(uintptr_t)arguments,
               (char *const *)(uintptr_t)environment);
}

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return 1000LL * time.tv_sec + time.tv_nsec / 1000000;
}

/** The buffer of the output, which doubles. */
struct output_room {
    size_t size;
};

/** Append what can be read; false at its end, or where it is too much. */
static bool take_output(int file, size_t most, struct output_room *room,
                        struct child_output *to) {
    if (room->size - to->size < READ_AT_ONCE) {
        size_t larger = 2 * room->size + READ_AT_ONCE;
        char *bytes = memory_get(larger);
        if (to->size)
            memcpy(bytes, to->bytes, to->size);
        free(to->bytes);
        to->bytes = bytes;
        room->size = larger;
    }
    ssize_t n = read(file, to->bytes + to->size, READ_AT_ONCE);
    to->size += n > 0 ? (size_t)n : 0;
    return (n > 0 || (n < 0 && errno == EINTR)) && to->size <= most;
}

/** What does not fit is read too, so that the child does not wait for us. */
static bool take_words(int file, struct child_output *to) {
    char rest[READ_AT_ONCE];
    size_t have = strlen(to->says);
    ssize_t n = read(file, rest, sizeof rest);
    for (ssize_t i = 0; i < n && have + 1 < sizeof to->says; i++)
        if (rest[i])
            to->says[have++] = rest[i];
    to->says[have] = '\0';
    return n > 0 || (n < 0 && errno == EINTR);
}

/** Read both pipes to their end; CHILD_WELL, or why that was not waited for. */
static enum child_end attend(struct pipes *pipes, const struct child_limits *limits,
                             long long until, struct child_output *to) {
    struct output_room room = {0};
    while (pipes->output[0] >= 0 || pipes->says[0] >= 0) {
        struct pollfd files[] = {{pipes->output[0], POLLIN, 0},
                                 {pipes->says[0], POLLIN, 0}};
        long long left = until - now();
        if (left <= 0 || (poll(files, 2, (int)left) < 0 && errno != EINTR))
            return CHILD_TOO_LONG;
        if (files[0].revents && !take_output(files[0].fd, limits->output, &room, to))
            shut(&pipes->output[0]);
        if (files[1].revents && !take_words(files[1].fd, to))
            shut(&pipes->says[0]);
        if (to->size > limits->output)
            return CHILD_TOO_LARGE;
    }
    return CHILD_WELL;
}

/** Wait for its end, which comes with that of its pipes, unless it closed them before.
 */
static enum child_end await(pid_t child, long long until) {
    siginfo_t end = {0};
    for (;;) {
        if (waitid(P_PID, (id_t)child, &end, WEXITED | WNOHANG | WNOWAIT) == 0 &&
            end.si_pid)
            return CHILD_WELL;
        if (now() >= until)
            return CHILD_TOO_LONG;
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
}

/** End the child, and all that it started: they are a group.  Then take its status. */
static enum child_end bury(pid_t child, enum child_end end) {
    int status = -1;
    kill(-child, SIGKILL);
    if (end != CHILD_WELL)
        kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        ;
    if (end != CHILD_WELL)
        return end;
    bool slow = WIFSIGNALED(status) &&
                (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL);
    return slow ? CHILD_TOO_LONG : status ? CHILD_FAILED : CHILD_WELL;
}

static enum child_end oversee(pid_t child, struct pipes *pipes,
                              const struct child_limits *limits,
                              struct child_output *to) {
    long long until = now() + 3000LL * limits->seconds;
    enum child_end end = attend(pipes, limits, until, to);
    return bury(child, end == CHILD_WELL ? await(child, until) : end);
}

enum child_end child_run(const char *const *arguments, struct text input,
                         const struct child_limits *limits, struct child_output *to) {
    char path[PATH_MAX];
    struct pipes pipes;
    *to = (struct child_output){0};
    if (!find_program(arguments[0], path))
        return CHILD_MISSING;
    pid_t child = open_pipes(&pipes, input) ? fork() : -1;
    if (child == 0) {
        become(path, arguments, &pipes, limits);
        _exit(NOT_STARTED);
    }
    shut(&pipes.input);
    shut(&pipes.output[1]);
    shut(&pipes.says[1]);
    enum child_end end = child < 0 ? CHILD_FAILED : oversee(child, &pipes, limits, to);
    close_pipes(&pipes);
    return end;
}

void child_release(struct child_output *output) {
    free(output->bytes);
    output->bytes = NULL;
}
