/*
 * main.c - the program.
 */
#include "command/command.h"

int main(int n, char **arguments) {
    return command_main(n, arguments);
}
