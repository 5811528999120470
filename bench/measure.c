/*
 * measure.c - run a command and say how long it took and how much memory it had.
 *
 *     measure RUNS OUTPUT COMMAND...
 *
 * Its output goes to the file OUTPUT.  Prints the seconds of the fastest run, the
 * least seconds of processor time, the peak of resident memory in MB, and the exit
 * status.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double in_seconds(struct timeval time) {
    return (double)time.tv_sec + 1e-6 * (double)time.tv_usec;
}

static void run(const char *output, char **command) {
    int out = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (out >= 0 && dup2(out, 1) >= 0 && dup2(out, 2) >= 0)
        execvp(command[0], command);
    _exit(127);
}

int main(int n, char **arguments) {
    double best = 1e9, least = 1e9;
    long peak = 0;
    int status = 0;
    if (n < 4) {
        fputs("usage: measure RUNS OUTPUT COMMAND...\n", stderr);
        return 2;
    }
    for (int left = atoi(arguments[1]); left > 0; left--) {
        struct rusage usage;
        double start = now();
        pid_t child = fork();
        if (child == 0)
            run(arguments[2], arguments + 3);
        if (child < 0 || wait4(child, &status, 0, &usage) < 0)
            return 2;
        double seconds = now() - start;
        double busy = in_seconds(usage.ru_utime) + in_seconds(usage.ru_stime);
        best = seconds < best ? seconds : best;
        least = busy < least ? busy : least;
        peak = usage.ru_maxrss > peak ? usage.ru_maxrss : peak;
    }
    printf("%.3f %.3f %.1f %d\n", best, least, (double)peak / 1024,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
