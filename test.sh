#!/usr/bin/env bash
# Tests everything: build, formatting, every suite as a timed step. Last line: "N passed, N failed".
#   ./test.sh          15 kills in the durability suite
#   ./test.sh --full   50 kills
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results="$PWD/artifacts/test"
passed=0
failed=0
times=()

usage() {
  echo "usage: ./test.sh [--full]" >&2
  exit 2
}

case "$#:${1:-}" in
  0:) ;;
  1:--full) export DVBOT_FULL=1 ;;
  *) usage ;;
esac

# The last line is always the same, also when the script breaks half-way.
finish() {
  local status=$?
  if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
    failed=1
  fi
  if [ "${#times[@]}" -gt 0 ]; then
    printf '\nTime per step\n'
    printf '  %s\n' "${times[@]}"
  fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && exit 0
  exit 1
}
trap finish EXIT

# missing WHAT COMMAND: says what is missing and which command installs it.
missing() {
  echo "missing: $1" >&2
  echo "install it with: $2" >&2
  return 1
}

# need_command COMMAND PACKAGE...: the command, installed from Debian or Ubuntu packages when it is not there.
need_command() {
  local command=$1
  shift
  command -v "$command" >/dev/null && return 0
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  local install=("${sudo[@]}" apt-get install -y --no-install-recommends "$@")
  if command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }; then
    echo "installing: $*"
    "${sudo[@]}" apt-get update -q && "${install[@]}" || true
  fi
  command -v "$command" >/dev/null || missing "$command" "${install[*]}"
}

# The SDK comes from Microsoft's or Ubuntu's packages; which of them is for the owner of the machine to choose.
need_dotnet() {
  local how="curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0   (or, on Ubuntu: apt-get install dotnet-sdk-10.0)"
  command -v dotnet >/dev/null || missing "dotnet (.NET 10 SDK)" "$how"
  dotnet --version >/dev/null 2>&1 || missing ".NET 10 SDK (there is: $(dotnet --list-sdks | tr '\n' ';'))" "$how"
}

# step NAME COMMAND...: runs a step that counts its own tests, and times it.
step() {
  local name=$1 began=$SECONDS before_passed=$passed before_failed=$failed
  shift
  printf '\n== %s\n' "$name"
  "$@"
  local line
  line=$(printf '%-28s %4d s   %d passed, %d failed' "$name" $((SECONDS - began)) $((passed - before_passed)) $((failed - before_failed)))
  times+=("$line")
  echo "$line"
}

# check NAME COMMAND...: one test, passed when the command succeeds.
check() {
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
  fi
}

# counter FILE NAME: a number of the <Counters> element of a .trx file.
counter() {
  tr -d '\r\n' <"$1" | grep -o '<Counters[^>]*>' | head -n 1 | sed -n "s/.*[[:space:]]$2=\"\([0-9]*\)\".*/\1/p" || true
}

# suite FILE PROJECT ARGUMENT...: an xunit project; a test that did not run, and a suite without tests, count as failed.
suite() {
  local trx="$results/$1.trx" project=$2 status=0 total ok
  shift 2
  rm -f "$trx"
  dotnet test "$project" -c Release --no-build --results-directory "$results" --logger "trx;LogFileName=$(basename "$trx")" "$@" || status=$?
  if [ ! -s "$trx" ]; then
    echo "FAILED: $project wrote no result"
    failed=$((failed + 1))
    return 0
  fi
  total=$(counter "$trx" total)
  ok=$(counter "$trx" passed)
  total=${total:-0}
  ok=${ok:-0}
  if [ "$total" -eq 0 ]; then
    echo "FAILED: no test was found in $project $*"
    failed=$((failed + 1))
  elif [ "$status" -ne 0 ] && [ "$ok" -eq "$total" ]; then
    echo "FAILED: $project ended with status $status"
    failed=$((failed + 1))
  fi
  passed=$((passed + ok))
  failed=$((failed + total - ok))
}

# What the browser suite needs: Chromium, and the packages of its clients exactly as locked.
browser_needs() {
  need_command chromium chromium
  need_command node nodejs npm
  need_command npm npm
  npm ci --ignore-scripts --no-audit --no-fund --prefix tests/Browser.Tests/clients
}

formatting() {
  check "dotnet format finds something to change" dotnet format DvBot.sln --verify-no-changes --no-restore
}

bot() {
  dotnet run -c Release --no-build --project "$root/src/Bot" -- "$@"
}

content_check() {
  check "content/vi has problems" bot content check
}

# Three lines in, the last of them broken: three lines out, in order, status 1, twice the same, no file written.
ask_smoke() {
  local folder status=0
  folder=$(mktemp -d)
  pushd "$folder" >/dev/null
  printf '%s\n' '{"id":"q1","text":"chồng đánh vợ bị phạt bao nhiêu"}' '{"id":"c1","turns":["chào bạn",{"after":"P3D","text":"xóa"}]}' 'not json' >"$folder.in"
  bot ask --jsonl --as-of 2026-11-24 <"$folder.in" >"$folder.out" || status=$?
  bot ask --jsonl --as-of 2026-11-24 <"$folder.in" >"$folder.again" || true
  check "ask: status 1 after a line that is not JSON (was $status)" test "$status" -eq 1
  check "ask: one line out for each line in" test "$(wc -l <"$folder.out")" -eq 3
  check "ask: a single text is answered" grep -qE '^\{"id":"q1","answer":"[^"].*"danger":"(none|concern|high|imminent)".*"elapsed_ms":[0-9.]+\}$' <(sed -n 1p "$folder.out")
  check "ask: a conversation gives its turns" grep -qE '^\{"id":"c1","turns":\[\{"answer":"[^"].*\},\{"answer":"[^"].*\}\]\}$' <(sed -n 2p "$folder.out")
  check "ask: a broken line is named" grep -q '^{"line":3,"error":"' <(sed -n 3p "$folder.out")
  check "ask: the same answer twice" cmp -s <(sed 's/"elapsed_ms":[0-9.]*//g' "$folder.out") <(sed 's/"elapsed_ms":[0-9.]*//g' "$folder.again")
  check "ask: no file is written" test -z "$(ls -A "$folder")"
  popd >/dev/null
  rm -rf "$folder" "$folder.in" "$folder.out" "$folder.again"
}

root=$PWD
need_dotnet
mkdir -p "$results"

began=$SECONDS
printf '== build\n'
dotnet build DvBot.sln -c Release
times+=("$(printf '%-28s %4d s' build $((SECONDS - began)))")

step "formatting" formatting
step "Knowledge.Tests" suite knowledge tests/Knowledge.Tests
step "Bot.Tests" suite bot tests/Bot.Tests --filter 'suite!=durability&suite!=tools'
step "Bot.Tests, durability" suite durability tests/Bot.Tests --filter 'suite=durability'
browser_needs || echo "Browser.Tests: what is missing fails its tests"
step "Browser.Tests" suite browser tests/Browser.Tests
step "content check" content_check
step "ask --jsonl" ask_smoke
