#!/usr/bin/env python3
"""A second scorer: checks the ROUGE figures that `training evaluate-summaries --pairs FILE` writes.

Each line: summary, reference, ROUGE-1, ROUGE-2, ROUGE-L (F1, words without stemming), apart by tabs.
Written from Lin 2004 without a look at the Java; ROUGE-L by a full table, n-grams by sorted lists.
Usage: rouge.py FILE. Exit code 1 if a figure differs by more than 0.00001.
"""
import re
import sys
import unicodedata


def words(text):
    text = unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'").replace("\u2018", "'")
    return re.findall(r"[^\W_]+(?:'[^\W\d_]+)*", text)


def common(first, second):
    first, second, i, j, same = sorted(first), sorted(second), 0, 0, 0
    while i < len(first) and j < len(second):
        if first[i] == second[j]:
            same, i, j = same + 1, i + 1, j + 1
        elif first[i] < second[j]:
            i += 1
        else:
            j += 1
    return same


def f_measure(same, ours, theirs):
    return 0.0 if same == 0 else 2.0 * same / (ours + theirs)


def rouge_n(ours, theirs, n):
    first = list(zip(*[ours[k:] for k in range(n)]))
    second = list(zip(*[theirs[k:] for k in range(n)]))
    return f_measure(common(first, second), len(first), len(second))


def rouge_l(ours, theirs):
    table = [[0] * (len(theirs) + 1) for _ in range(len(ours) + 1)]
    for i, word in enumerate(ours):
        for j, other in enumerate(theirs):
            table[i + 1][j + 1] = table[i][j] + 1 if word == other else max(table[i][j + 1], table[i + 1][j])
    return f_measure(table[-1][-1], len(ours), len(theirs))


def main(path):
    worst, count = 0.0, 0
    for line in open(path, encoding="utf-8"):
        summary, reference, *figures = line.rstrip("\n").split("\t")
        ours, theirs = words(summary), words(reference)
        mine = [rouge_n(ours, theirs, 1), rouge_n(ours, theirs, 2), rouge_l(ours, theirs)]
        worst = max([worst] + [abs(a - float(b)) for a, b in zip(mine, figures)])
        count += 1
    print(f"{count} pairs, greatest difference {worst:.7f}")
    return 1 if worst > 1e-5 or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
