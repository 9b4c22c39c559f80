#!/usr/bin/env python3
"""Makes the generated files of content/vi/places from the table of Vietnamese units.

    python3 tools/places/make.py SOURCE [TARGET]

SOURCE holds provinces.csv, communes.csv and old_units.csv (see content/vi/places/README.md for where they come from).
TARGET is content/vi/places of this repository unless given. Files written by hand there (short names, common words) are
not touched. The same input gives the same bytes.
"""

import csv
import sys
from pathlib import Path

TYPE_WORDS = ("Thành phố", "Thị xã", "Thị trấn", "Tỉnh", "Huyện", "Quận", "Phường", "Xã", "Đặc khu")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def without_type(name):
    for word in TYPE_WORDS:
        if name.startswith(word + " "):
            return name[len(word) + 1:]
    return name


def coordinate(text):
    return f"{float(text):.4f}" if text else ""


def write(path, head, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for line in head:
            file.write(f"# {line}\n")
        for line in lines:
            if any("\t" in cell or "\n" in cell for cell in line):
                sys.exit(f"{path.name}: a cell holds a tab or a line break: {line}")
            file.write("\t".join(line) + "\n")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    source = Path(sys.argv[1])
    target = Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).resolve().parents[2] / "content/vi/places"
    target.mkdir(parents=True, exist_ok=True)

    made = "Tệp do tools/places/make.py làm ra; sửa ở nguồn rồi chạy lại. Các cột cách nhau bằng một dấu tab."
    provinces = rows(source / "provinces.csv")
    write(
        target / "provinces.tsv",
        ["34 tỉnh, thành phố hiện nay.", made, "mã\ttên\tloại\tloại ngày 2025-07-01 (nếu đã đổi)\tvĩ độ\tkinh độ"],
        [[p["code"], p["name"], p["type"], p["type_at_2025_07_01"], coordinate(p["lat"]), coordinate(p["lon"])] for p in provinces])

    communes = rows(source / "communes.csv")
    write(
        target / "communes.tsv",
        ["3.321 xã, phường, đặc khu hiện nay.", made, "mã\ttên\tloại\tmã tỉnh\tloại ngày 2025-07-01 (nếu đã đổi)\tvĩ độ\tkinh độ"],
        [[c["code"], c["name"], c["type"], c["province_code"], c["type_at_2025_07_01"], coordinate(c["lat"]), coordinate(c["lon"])]
         for c in sorted(communes, key=lambda c: (c["province_code"], c["code"]))])

    old = rows(source / "old_units.csv")
    level = {name: [r for r in old if r["level"] == name] for name in ("province", "district", "commune")}
    write(
        target / "former-provinces.tsv",
        ["Tỉnh, thành phố trước ngày 2025-07-01.", made, "tên có loại\tmã tỉnh nay\tcòn dùng đến"],
        [[r["old_name"], r["new_province_code"], r["valid_until"][:7]] for r in level["province"]])
    write(
        target / "former-districts.tsv",
        ["Huyện, quận, thị xã, thành phố thuộc tỉnh trước ngày 2025-07-01.", made,
         "tên có loại\ttỉnh cũ (không có loại)\tmã tỉnh nay\tcòn dùng đến\tmã các xã, phường nay (khả dĩ nhất trước)"],
        [[r["old_name"], without_type(r["old_province"]), r["new_province_code"], r["valid_until"][:7], r["new_commune_codes"]]
         for r in level["district"]])
    write(
        target / "former-communes.tsv",
        ["Xã, phường, thị trấn trước ngày 2025-07-01.", made,
         "tên có loại\thuyện cũ (có loại)\ttỉnh cũ (không có loại)\tmã tỉnh nay\tcòn dùng đến\tmã các xã, phường nay (khả dĩ nhất trước)"],
        [[r["old_name"], r["old_district"], without_type(r["old_province"]), r["new_province_code"], r["valid_until"][:7],
          r["new_commune_codes"]]
         for r in sorted(level["commune"], key=lambda r: (r["new_province_code"], r["old_province"], r["old_district"], r["old_name"]))])


if __name__ == "__main__":
    main()
