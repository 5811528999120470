/*
 * confine.h - a process gives up what it will not need: the network and writing.
 */
#ifndef CHECKER_BASE_CONFINE_H
#define CHECKER_BASE_CONFINE_H

/**
 * From here on this process, and each that it becomes or makes, opens no socket, opens
 * files for reading alone, and makes, renames, links or removes none: EPERM.  By
 * seccomp, on x86-64 and arm64; besides, a network of its own without a device, where
 * the kernel gives it one.  What the kernel refuses is left as it is.
 */
void confine_process(void);

#endif
