#!/usr/bin/env python3
"""Checks a file that GET /api/admin/events made, without the platform: python3 verify-export.py events.ndjson

Needs Python 3.8 and nothing else, and reads files of any size. Says which line is the first that is not as it was sent.
Exit code: 0 complete and untouched, 1 changed, 2 untouched so far but cut off, 3 no such export.

--head HASH: the file must end with this hash, which whoever made it has noted somewhere else.
"""
import argparse
import csv
import hashlib
import json
import re
import sys

COLUMNS = (
    "line,position,at,context,type,revision,messageId,aggregateId,sequence,classId,actor,commandId,"
    "causationId,correlationId,payload,hash"
).split(",")
NDJSON_HASH = re.compile(rb',"hash":"([0-9a-f]{64})"\}$')
CSV_HASH = re.compile(rb",([0-9a-f]{64})$")


class Changed(Exception):
    pass


class Ndjson:
    """One JSON object a line; the hash is its last member."""

    end_of_line = b"\n"

    @staticmethod
    def split(line):
        found = NDJSON_HASH.search(line)
        if not found:
            raise Changed("has no hash at its end")
        return line[: found.start()] + b"}", found.group(1).decode()

    @staticmethod
    def read(content):
        return json.loads(content.decode("utf-8"))


class Csv:
    """RFC 4180, one line a row; the hash is the last cell."""

    end_of_line = b"\r\n"

    @staticmethod
    def split(line):
        found = CSV_HASH.search(line)
        if not found:
            raise Changed("has no hash at its end")
        return line[: found.start()], found.group(1).decode()

    @staticmethod
    def read(content):
        cells = next(csv.reader([content.decode("utf-8")], strict=True))
        if len(cells) != len(COLUMNS) - 1:
            raise ValueError("wrong number of cells")
        row = dict(zip(COLUMNS, cells))
        if row["type"] in ("#start", "#end"):
            return json.loads(row["payload"])
        return {"line": int(row["line"]), "position": int(row["position"])}


class Check:
    def __init__(self):
        self.head = ""  # the hash of the line before
        self.lines = 0  # events so far
        self.position = None
        self.start = None
        self.end = None

    def line(self, content, said, form):
        if self.end is not None:
            raise Changed("comes after the end")
        self.linked(content, said, form)
        try:
            read = form.read(content)
        except (ValueError, KeyError, StopIteration, csv.Error):
            raise Changed("is not readable")
        previous, self.head = self.head, said
        if self.start is None:
            self.start = read["start"]
            self.position = self.start["after"]
        elif "end" in read:
            self.end = read["end"]
            self.whole(previous)
        else:
            self.event(read)

    def linked(self, content, said, form):
        expected = hashlib.sha256(self.head.encode("ascii") + content).hexdigest()
        if said == expected:
            return
        if self.start is not None:
            self.missing(content, form)
        raise Changed("is not what was sent, or does not follow the line before it")

    def missing(self, content, form):
        """A number that is not the next one says more than a hash."""
        try:
            number = form.read(content).get("line")
        except (ValueError, KeyError, StopIteration, csv.Error):
            return
        if number is not None and number != self.lines + 1:
            raise Changed("is event %s of the export, where event %d belongs" % (number, self.lines + 1))

    def event(self, read):
        self.lines += 1
        if read["line"] != self.lines:
            raise Changed("is event %s of the export, where event %d belongs" % (read["line"], self.lines))
        if self.position is not None and read["position"] <= self.position:
            raise Changed("is not in the order of positions")
        self.position = read["position"]

    def whole(self, previous):
        if self.end["lines"] != self.lines or self.end["head"] != previous:
            raise Changed("ends another file")
        if self.end["scope"] != self.start["scope"]:
            raise Changed("ends an export that asked for something else")


def rows(file):
    """The lines, each with its number; the last one may have no end."""
    for number, line in enumerate(file, start=1):
        yield number, line


def form_of(file):
    first = file.readline()
    if first.startswith(b'{"start":'):
        file.seek(0)
        return Ndjson, 0
    if first == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n":
        return Csv, 1
    return None, 0


def verify(path, head=None, out=print):
    with open(path, "rb") as file:
        form, skipped = form_of(file)
        if form is None:
            out("%s: line 1: this is not the beginning of an export" % path)
            return 3
        check = Check()
        for number, line in rows(file):
            if not line.endswith(form.end_of_line):
                if line.endswith(b"\n"):
                    out("%s: line %d: CHANGED: has another end" % (path, number + skipped))
                    return 1
                return cut_off(path, check, number + skipped, out)
            try:
                content, said = form.split(line[: -len(form.end_of_line)])
                check.line(content, said, form)
            except Changed as changed:
                out("%s: line %d: CHANGED: %s" % (path, number + skipped, changed))
                return 1
    if check.end is None:
        return cut_off(path, check, None, out)
    if head is not None and head != check.head:
        out("%s: CHANGED: ends with %s, not with %s" % (path, check.head, head))
        return 1
    out("%s: complete, %d events up to position %d, head %s" % (path, check.lines, check.end["scope"]["through"], check.head))
    return 0


def cut_off(path, check, inside, out):
    where = "in the middle of line %d" % inside if inside else "after %d events" % check.lines
    out("%s: CUT OFF %s; all before it is as it was sent" % (path, where))
    if check.start is not None:
        after = "" if check.position is None else "after=%d&" % check.position
        out("the rest: the same request with %sthrough=%d&chain=%s&lines=%d%s" % (
            after,
            check.start["scope"]["through"],
            check.head,
            check.lines,
            ", appended behind the last whole line" if inside else "",
        ))
    return 2


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--head", help="the hash that the file must end with")
    arguments = parser.parse_args()
    sys.exit(verify(arguments.file, arguments.head))


if __name__ == "__main__":
    main()
