/*
 * main.c - the program.
 */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/arena.h"
#include "command/command.h"

/**
 * Open the standard streams that the caller closed, so that no report takes
 * their place; read-only, so that writing to one is seen to fail.
 */
static void open_streams(void) {
    for (int stream = 0; stream <= STDERR_FILENO; stream++)
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDONLY) < 0)
            return;
}

int main(int n, char **arguments) {
    open_streams();
    memory_return();
    int status = command_main(n, arguments);
    if (status == 2 || (fflush(stdout) == 0 && !ferror(stdout)))
        return status;
    fputs("factlint: error: cannot write to standard output\n", stderr);
    return 2;
}
