#!/usr/bin/env python3
"""Puts hand-written evaluation lines into tests/Evaluation/understanding.

usage: make.py RAW_FOLDER [CONTENT_FOLDER]

RAW_FOLDER holds what authors wrote: cards-*.jsonl, questions-*.jsonl, offtopic.jsonl, places.jsonl, entities.jsonl,
followups.jsonl (formats: tests/Evaluation/understanding/README.md). The script
- leaves out lines that are within edit distance 3, accents and spaces aside, of a way of asking in the content,
- adds the mechanical members of each card: the everyday line without its marks, and as Telex or VNI keys,
- puts a third of the cards, and a third of all other lines, into frozen/, chosen by a hash, never by hand.
Runs once for a set; a set in use is not made anew.
"""
import glob
import hashlib
import json
import os
import re
import sys
import unicodedata

TELEX_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
VNI_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
TELEX_SHAPES = {"\u0302": None, "\u031b": "w", "\u0306": "w"}
VNI_SHAPES = {"\u0302": "6", "\u031b": "7", "\u0306": "8"}


def bare(text):
    text = unicodedata.normalize("NFD", text.lower()).replace("đ", "d").replace("Đ", "d")
    return unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c)))


def strip_marks(text):
    text = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return unicodedata.normalize("NFC", "".join(c for c in text if not unicodedata.combining(c)))


def keys(word, vni):
    """The keys a keyboard sends for a word when nothing turns them into marks: shapes where they stand, the tone last."""
    letters, tone = [], ""
    for c in unicodedata.normalize("NFD", word):
        if c in TELEX_TONES:
            tone = (VNI_TONES if vni else TELEX_TONES)[c]
        elif c in TELEX_SHAPES:
            letters.append(VNI_SHAPES[c] if vni else TELEX_SHAPES[c] or letters[-1].lower())
        elif c in "đĐ":
            letters.append(("d" if c == "đ" else "D") + ("9" if vni else "d"))
        else:
            letters.append(c)
    return "".join(letters) + tone


def residue(text, vni):
    return re.sub(r"[^\W\d_]+", lambda m: keys(m.group(0), vni), unicodedata.normalize("NFC", text))


def distance_within(a, b, most):
    if abs(len(a) - len(b)) > most:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        least = row[0]
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
            least = min(least, row[j])
        if least > most:
            return False
    return row[-1] <= most


def normal(text):
    return re.sub(r"[^a-z0-9]+", "", bare(text))


def asked_as(content):
    lines = set()
    for path in glob.glob(os.path.join(content, "articles", "*", "*.md")) + glob.glob(os.path.join(content, "intents", "*.yaml")):
        inside = False
        for line in open(path, encoding="utf-8"):
            if re.match(r"^\S", line):
                inside = line.startswith("asked-as:")
            elif inside and (m := re.match(r"^\s+-\s*(.*)$", line)):
                lines.add(normal(m.group(1)))
    return lines


def read(raw, pattern):
    rows = []
    for path in sorted(glob.glob(os.path.join(raw, pattern))):
        rows += [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    return rows


def frozen(key):
    return hashlib.sha256(key.encode()).digest()[0] % 3 == 0


def write(folder, name, rows):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        for row in rows:
            f.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    raw = sys.argv[1]
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    content = sys.argv[2] if len(sys.argv) > 2 else os.path.join(root, "content", "vi")
    out = os.path.join(root, "tests", "Evaluation", "understanding")
    training = sorted(asked_as(content), key=len)

    def near(text):
        n = normal(text)
        return any(distance_within(n, t, 3) for t in training)

    dropped = 0
    cards = read(raw, "cards-*.jsonl")
    questions = []
    for q in read(raw, "questions-*.jsonl"):
        if near(q["text"]):
            dropped += 1
            continue
        questions.append(q)
        if q["style"] == "everyday":
            questions.append({"card": q["card"], "style": "unaccented", "text": strip_marks(q["text"])})
            vni = frozen("vni" + q["card"]) or hashlib.sha256(q["card"].encode()).digest()[1] % 2 == 0
            questions.append({"card": q["card"], "style": "vni" if vni else "telex", "text": residue(q["text"], vni)})
    known = {c["card"] for c in cards}
    assert all(q["card"] in known for q in questions)
    sets = {"cards.jsonl": cards, "questions.jsonl": questions}
    for name, pattern in (("off-topic.jsonl", "offtopic.jsonl"), ("places.jsonl", "places.jsonl"),
                          ("entities.jsonl", "entities.jsonl"), ("follow-ups.jsonl", "followups.jsonl")):
        rows = read(raw, pattern)
        kept = [r for r in rows if name not in ("off-topic.jsonl",) or not near(r["text"])]
        dropped += len(rows) - len(kept)
        sets[name] = kept
    for name, rows in sets.items():
        key = (lambda r: r["card"]) if "card" in rows[0] else (lambda r: r.get("text") or "|".join(r["turns"]))
        write(out, name, [r for r in rows if not frozen(key(r))])
        write(os.path.join(out, "frozen"), name, [r for r in rows if frozen(key(r))])
        print(f"{name}: {len(rows)}, of these {sum(frozen(key(r)) for r in rows)} frozen")
    print(f"{dropped} lines left out: too near to a line of the content")


if __name__ == "__main__":
    main()
