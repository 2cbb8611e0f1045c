"""Teaches the reader to choose the sentence that answers. See README.md for the commands."""

import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from model import Inputs, batch, from_base, stories

CHUNK = 32
COLD = 0.05
"""Temperature of the cosines."""
NEGATIVES = 4
"""Wrong sentences that are read together with a question: those that the vectors take for right."""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", required=True, help="folder for checkpoints; a job that was cut off goes on from there")
    parser.add_argument("--from", dest="start", help="a checkpoint to start from instead of the base")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--questions", type=int, default=24, help="questions a step")
    parser.add_argument("--sentences", type=int, default=64, help="sentences a step, at most")
    parser.add_argument("--shares", required=True, help="of the steps, that each file gets: 0.4,0.6")
    parser.add_argument("--until", type=int, help="stop at this step, of the schedule for all")
    parser.add_argument("--parts", default="taught")
    parser.add_argument("files", nargs="+")
    return parser.parse_args()


def chunked(rows, read):
    """What `read` makes of each row, in chunks of like length, so that little is padded; in the order of the rows."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    results = [None] * len(rows)
    for first in range(0, len(order), CHUNK):
        chosen = order[first : first + CHUNK]
        for i, result in zip(chosen, read(batch([rows[i] for i in chosen]))):
            results[i] = result
    return results


def choose(story, options, rng):
    """Questions of a story, and sentences with all that answer them, their neighbours and others."""
    asked = rng.sample(story["questions"], min(options.questions, len(story["questions"])))
    count = len(story["sentences"])
    right = {i for each in asked for i in each["right"]}
    kept = set(right)
    near = [j for i in right for j in (i - 1, i + 1, i + 2) if 0 <= j < count]
    rng.shuffle(near)
    rest = rng.sample(range(count), count)
    for j in [*near, *rest]:
        if len(kept) >= options.sentences:
            break
        kept.add(j)
    return asked, sorted(kept)


def losses(model, inputs, story, options, rng):
    asked, kept = choose(story, options, rng)
    sentences = [story["sentences"][i] for i in kept]
    at = {i: n for n, i in enumerate(kept)}

    def read(tensors):
        ids, types, pooled, mask = tensors
        hidden = model.hidden(ids, types, mask)
        vectors, tokens = model.vectors(hidden, pooled), model.tokens(hidden)
        return [(vectors[i], tokens[i][pooled[i] == 1]) for i in range(len(ids))]

    read_sentences = chunked([inputs.sentence(s["tokens"], s["leaning"]) for s in sentences], read)
    read_questions = chunked([inputs.question(q["tokens"]) for q in asked], read)
    cosines = torch.stack([q for q, _ in read_questions]).float() @ torch.stack([s for s, _ in read_sentences]).float().T
    late = late_scores([t for _, t in read_questions], [t for _, t in read_sentences])
    gold = torch.zeros_like(cosines, dtype=torch.bool)
    for q, question in enumerate(asked):
        for i in question["right"]:
            gold[q, at[i]] = True
    unsure = torch.zeros_like(gold)
    for q, question in enumerate(asked):
        for i in question["unsure"]:
            if i in at:
                unsure[q, at[i]] = True
    answered = gold.any(1)
    total = cosines.new_zeros(())
    for scores in (cosines / COLD, late / COLD):
        scores = scores.masked_fill(unsure, -1e4)
        shares = torch.logsumexp(scores.masked_fill(~gold, -1e4), 1) - torch.logsumexp(scores, 1)
        if answered.any():
            total = total - shares[answered].mean()
    # The pairs: what answers, and what the vectors take for an answer.
    mixed = (cosines + late).detach() / COLD
    mixed = mixed - torch.log(-torch.log(torch.rand_like(mixed).clamp(1e-6, 1 - 1e-6)))
    rows, places = [], []
    for q, question in enumerate(asked):
        if question["isAnswered"] and not question["right"]:
            continue
        taken = gold[q] | unsure[q]
        wrong = mixed[q].masked_fill(taken, -1e9).topk(min(NEGATIVES, int((~taken).sum()))).indices.tolist()
        goods = gold[q].nonzero().flatten().tolist()
        for n in [*rng.sample(goods, min(2, len(goods))), *wrong]:
            rows.append(inputs.pair(question["tokens"], sentences[n]["tokens"], sentences[n]["leaning"]))
            places.append((q, n))

    def read_pairs(tensors):
        ids, types, _, mask = tensors
        return list(model.pairs(model.hidden(ids, types, mask)).float())

    logits = torch.stack(chunked(rows, read_pairs))
    owners = torch.tensor([q for q, _ in places])
    is_gold = torch.tensor([bool(gold[q, n]) for q, n in places])
    listwise = []
    for q in range(len(asked)):
        mine = owners == q
        if is_gold[mine].any():
            scores = logits[mine, 0]
            listwise.append(torch.logsumexp(scores, 0) - torch.logsumexp(scores[is_gold[mine]], 0))
    if listwise:
        total = total + torch.stack(listwise).mean()
    weight = torch.where(is_gold, 2.0, 1.0)
    total = total + F.binary_cross_entropy_with_logits(logits[:, 0], is_gold.float(), weight)
    # Is it answered at all: of a question that is, the right sentence; of one that is not, what comes nearest.
    unanswered = torch.tensor([not asked[q]["isAnswered"] for q, _ in places])
    judged = is_gold | unanswered
    if judged.any():
        total = total + F.binary_cross_entropy_with_logits(logits[judged, 1], is_gold[judged].float())
    with torch.no_grad():
        right = gold.gather(1, cosines.argmax(1, keepdim=True)).float()[answered].mean() if answered.any() else cosines.new_zeros(())
    return total, right.item()


def late_scores(questions, sentences):
    """Of each question and sentence, the mean over the question's tokens of the best match among the sentence's."""
    lengths = [len(t) for t in sentences]
    every = torch.cat(sentences).float()
    owner = torch.repeat_interleave(torch.arange(len(sentences)), torch.tensor(lengths))
    rows = []
    for tokens in questions:
        match = tokens.float() @ every.T
        index = owner.expand(match.shape[0], -1)
        best = match.new_full((match.shape[0], len(sentences)), -1.0).scatter_reduce(1, index, match, "amax")
        rows.append(best.mean(0))
    return torch.stack(rows)


def main():
    options = arguments()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    latest = out / "latest.pt"
    model = from_base(options.base)
    inputs = Inputs(options.base)
    if options.start:
        model.load_state_dict(torch.load(options.start)["model"])
    model.words.weight.requires_grad_(False)
    heads = {"late.weight", "judge.weight", "judge.bias"}
    groups = [
        {"params": [p for n, p in model.named_parameters() if n not in heads and p.requires_grad], "share": 1.0},
        {"params": [p for n, p in model.named_parameters() if n in heads], "share": 5.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01)
    step = 0
    if latest.exists():
        saved = torch.load(latest)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    sets = [stories([file], inputs, options.parts.split(",")) for file in options.files]
    shares = [float(each) for each in options.shares.split(",")]
    assert len(shares) == len(sets), "a share for each file"
    last = min(options.steps, options.until or options.steps)
    model.train()
    started, mean, rate = time.time(), [], options.rate
    while step < last:
        rng = random.Random(options.seed * 1_000_003 + step)
        torch.manual_seed(options.seed * 1_000_003 + step)
        some = rng.choices(sets, shares)[0]
        # A long story is as much worth as its questions.
        story = rng.choices(some, [min(len(s["questions"]), 24 * 8) for s in some])[0]
        with torch.autocast("cpu", torch.bfloat16):
            loss, right = losses(model, inputs, story, options, rng)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        step += 1
        warm = min(1.0, step / (0.06 * options.steps))
        rate = options.rate * warm * max(0.0, 1 - step / (options.steps + 1))
        for group in optimizer.param_groups:
            group["lr"] = rate * group["share"]
        optimizer.step()
        mean.append((loss.item(), right))
        if step % 20 == 0:
            loss_of, right_of = (sum(each) / len(mean) for each in zip(*mean))
            print(f"{step}/{options.steps} loss {loss_of:.3f} right {right_of:.3f} {time.time() - started:.0f} s", flush=True)
            mean = []
        if step % 100 == 0 or step == last:
            kept = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
            torch.save(kept, out / "writing.pt")
            (out / "writing.pt").replace(latest)


main()
