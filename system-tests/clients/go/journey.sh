#!/usr/bin/env bash
# Drives a running Slipway with the `octopus` command line, unmodified.
#   OCTOPUS_URL, OCTOPUS_API_KEY, and the command line on the PATH (or OCTOPUS_CLI). Ends at the first command that fails.
set -euo pipefail

cli=${OCTOPUS_CLI:-octopus}
export CI=true OCTOPUS_SPACE=Default
story="story-$$"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

octopus() { "$cli" "$@" --no-prompt; }
ok() { echo "ok $*"; }
# says PATTERN COMMAND...: the command ends well and prints the pattern
says() {
  local pattern=$1 printed
  shift
  printed=$("$@" 2>&1) || { echo "$* failed: $printed" >&2; exit 1; }
  grep -qE -- "$pattern" <<< "$printed" || { echo "$* did not say $pattern: $printed" >&2; exit 1; }
}

says Default octopus space list
says Spaces-1 octopus api /api/spaces/all
ok space

octopus environment create --name "$story dev"
says "$story dev" octopus environment list
ok environment

octopus project create --name "$story" --group "Default Project Group" --lifecycle "Default Lifecycle"
says "$story" octopus project list
says "$story" octopus project view "$story"
ok project

octopus channel create --project "$story" --name Beta
says Beta octopus channel list --project "$story"
ok channel

octopus release create --project "$story" --version 1.0.0
octopus release create --project "$story" --version 1.0.1
says 1.0.1 octopus release list --project "$story"
octopus release progression prevent --project "$story" --version 1.0.1 --reason "Fails on Mondays"
octopus release progression allow --project "$story" --version 1.0.1
ok release

task=$(octopus release deploy --project "$story" --version 1.0.0 --environment "$story dev" --output-format basic | grep -oE 'ServerTasks-[0-9]+' | head -1)
says "$task" octopus task wait "$task" --timeout 60 --poll-interval 1
ok deploy

octopus tenant create --name "$story tenant"
says "$story tenant" octopus tenant list
octopus tenant delete "$story tenant" --confirm
ok tenant

octopus account username create --name "$story account" --username ada --password secret
says "$story account" octopus account list
octopus account delete "$story account" --confirm
ok account

echo hello > "$work/readme.txt"
(cd "$work" && zip -q "Story.$$.1.0.0.zip" readme.txt)
octopus package upload --package "$work/Story.$$.1.0.0.zip" --overwrite-mode ignore
says "Story.$$" octopus package list --filter "Story.$$"
ok package

octopus release delete --project "$story" --version 1.0.1 --confirm
octopus project delete "$story" --confirm
octopus environment delete "$story dev" --confirm
ok journey complete
