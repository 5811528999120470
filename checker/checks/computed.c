/*
 * computed.c - a figure of the draft that follows from others of a source.
 */
#include "checks/check.h"

static void tell(const struct judgement *in, const struct rule *rule,
                 const struct alignment *of, struct proposals *to) {
    const struct proof *proof = alignment_proof(of);
    struct proposal *proposal =
        propose_at(in, to, rule, of->verdict, alignment_figure(of), proof->message);
    struct site sites[MOST_OPERANDS];
    size_t n = proof_sites(in, proof, sites);
    for (size_t i = 0; i < n; i++)
        sites_add(in->c->arena, &proposal->related, &proposal->n_related, sites[i]);
}

static void propose(const struct judgement *in, const struct rule *rule,
                    struct proposals *to) {
    for (size_t i = 0; i < in->alignments->n; i++)
        if (in->alignments->at[i].verdict == VERDICT_COMPUTED)
            tell(in, rule, &in->alignments->at[i], to);
}

const struct check check_computed = {"figure-computed", propose};
