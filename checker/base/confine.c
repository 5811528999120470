/*
 * confine.c - a filter of system calls, written by hand: no library is needed for it.
 */
#include "base/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#if defined __x86_64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

static const uint32_t refused[] = {
#define REFUSED(name) SYS_##name,
#include "base/refused.def"
#undef REFUSED
};

enum { N_REFUSED = sizeof refused / sizeof *refused };

/** Where the parts of the filter begin; a jump counts from the next instruction. */
enum {
    CALLS = 4,
    OPENS = CALLS + N_REFUSED,
    ALLOW_OTHERS = OPENS + 2,
    LOAD_SECOND,
    ASK_SECOND,
    LOAD_THIRD,
    ASK_THIRD,
    ALLOW,
    REFUSE,
    SIZE,
};

_Static_assert(SIZE < 256, "a jump has eight bits");

#define LOAD(field)                                                                    \
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define WRITING (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)

/** At `at`: go to `yes` where it holds, else to `no`. */
static struct sock_filter ask(int at, unsigned short how, uint32_t what, int yes,
                              int no) {
    return (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_K | how, what,
                                        (unsigned char)(yes - at - 1),
                                        (unsigned char)(no - at - 1));
}

static struct sock_filter ends(uint32_t with) {
    return (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, with);
}

/** Calls of another architecture, x32 among them, have other numbers. */
static void write_head(struct sock_filter to[SIZE]) {
    enum { X32 = 0x40000000 };
    to[0] = (struct sock_filter)LOAD(arch);
    to[1] = ask(1, BPF_JEQ, ARCHITECTURE, 2, REFUSE);
    to[2] = (struct sock_filter)LOAD(nr);
    to[3] = ask(3, BPF_JGE, X32, REFUSE, CALLS);
}

static void write_opens(struct sock_filter to[SIZE]) {
#ifdef SYS_open
    to[OPENS] = ask(OPENS, BPF_JEQ, SYS_open, LOAD_SECOND, OPENS + 1);
#else
    to[OPENS] = ask(OPENS, BPF_JEQ, SYS_openat, LOAD_THIRD, OPENS + 1);
#endif
    to[OPENS + 1] = ask(OPENS + 1, BPF_JEQ, SYS_openat, LOAD_THIRD, ALLOW_OTHERS);
    to[ALLOW_OTHERS] = ends(SECCOMP_RET_ALLOW);
    to[LOAD_SECOND] = (struct sock_filter)LOAD(args[1]);
    to[ASK_SECOND] = ask(ASK_SECOND, BPF_JSET, WRITING, REFUSE, ALLOW);
    to[LOAD_THIRD] = (struct sock_filter)LOAD(args[2]);
    to[ASK_THIRD] = ask(ASK_THIRD, BPF_JSET, WRITING, REFUSE, ALLOW);
}

/** The low half of an argument is loaded: these architectures have it first. */
static void refuse_calls(void) {
    struct sock_filter filter[SIZE];
    write_head(filter);
    for (int i = 0; i < N_REFUSED; i++)
        filter[CALLS + i] = ask(CALLS + i, BPF_JEQ, refused[i], REFUSE, CALLS + i + 1);
    write_opens(filter);
    filter[ALLOW] = ends(SECCOMP_RET_ALLOW);
    filter[REFUSE] = ends(SECCOMP_RET_ERRNO | EPERM);
    struct sock_fprog program = {SIZE, filter};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#else

static void refuse_calls(void) {
}

#endif

void confine_process(void) {
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)unshare(CLONE_NEWUSER | CLONE_NEWNET);
    refuse_calls();
}
