#!/usr/bin/env bash
# Drives a running Slipway with the `octopus` command line, unmodified.
#   OCTOPUS_URL, OCTOPUS_API_KEY, and the command line on the PATH (or OCTOPUS_CLI). Ends at the first command that fails.
# Prints "ok AREA" for what worked and "absent COMMAND" for what this version of the command line does not have; there the requests
# that the command sends in 2.24.0 are sent by curl, in their order, so that the routes are driven all the same.
set -euo pipefail

cli=${OCTOPUS_CLI:-octopus}
export CI=true OCTOPUS_SPACE=Default
story="story-$$"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

octopus() { "$cli" "$@" --no-prompt; }
ok() { echo "ok $*"; }
# has COMMAND...: whether this version has it; help for an unknown one is that of its parent
has() {
  if "$cli" "$@" --help 2>&1 | grep -qE "^ *octopus $*( |\$)"; then return 0; fi
  echo "absent $*"
  return 1
}
# says PATTERN COMMAND...: the command ends well and prints the pattern
says() {
  local pattern=$1 printed
  shift
  printed=$("$@" 2>&1) || { echo "$* failed: $printed" >&2; exit 1; }
  grep -qE -- "$pattern" <<< "$printed" || { echo "$* did not say $pattern: $printed" >&2; exit 1; }
}
# refuses PATTERN COMMAND...: the command fails and its message has the pattern
refuses() {
  local pattern=$1 printed
  shift
  if printed=$("$@" 2>&1); then echo "$* should have failed: $printed" >&2; exit 1; fi
  grep -qE -- "$pattern" <<< "$printed" || { echo "$* did not refuse with $pattern: $printed" >&2; exit 1; }
}
# send METHOD PATH JSON: what the command line has no command for; prints the answer
send() {
  curl -fsS -X "$1" -H "X-Octopus-ApiKey: $OCTOPUS_API_KEY" -H 'Content-Type: application/json' -d "$3" "$OCTOPUS_URL$2"
}
# get PATH: what the server answers there
get() { curl -fsS -H "X-Octopus-ApiKey: $OCTOPUS_API_KEY" "$OCTOPUS_URL$1"; }
# ids KIND: those of a kind that stand in what is read, the first one first
ids() { grep -oE "\"$1-[0-9]+\"" | tr -d '"'; }

says Default octopus space list
octopus space create --name "$story" --description "made by a script" --user admin
says "made by a script" octopus space view "$story"
octopus space delete "$story" --confirm
says Default octopus space list
if has api; then says Spaces-1 octopus api /api/spaces/all; else says Spaces-1 get /api/spaces/all; fi
ok api
ok space

if has environment create; then
  octopus environment create --name "$story dev"
else
  send POST /api/Spaces-1/environments "{\"AllowDynamicInfrastructure\":false,\"ExtensionSettings\":[],\"Name\":\"$story dev\",\"Slug\":\"\",\"SortOrder\":0,\"SpaceId\":\"\",\"UseGuidedFailure\":false}" > /dev/null
fi
says "$story dev" octopus environment list
ok environment

# a lifecycle of its own: the default one has the environments of whoever else uses the server
environment=$(curl -fsS -G -H "X-Octopus-ApiKey: $OCTOPUS_API_KEY" --data-urlencode "name=$story dev" \
  "$OCTOPUS_URL/api/environments" | ids Environments | head -1)
lifecycle=$(send POST /api/lifecycles "{\"Name\":\"$story\",\"Phases\":[{\"Name\":\"Dev\",\"OptionalDeploymentTargets\":[\"$environment\"]}]}" | ids Lifecycles | head -1)

octopus project-group create --name "$story group" --description "of a script"
says "$story group" octopus project-group list
says "of a script" octopus project-group view "$story group"
octopus project create --name "$story" --group "$story group" --lifecycle "$story"
says "$story" octopus project list
says "$story" octopus project view "$story"
octopus project variables create --project "$story" --name Colour --value green --type text
says green octopus project variables list --project "$story"
octopus project clone --source "$story" --name "$story clone" --group "$story group" --lifecycle "$story"
says green octopus project variables list --project "$story clone"
octopus project delete "$story clone" --confirm
ok project

if has channel; then
  octopus channel create --project "$story" --name Beta
  says Beta octopus channel list --project "$story"
else
  project=$(get "/api/Spaces-1/projects/$story" | ids Projects | head -1)
  send POST /api/Spaces-1/channels "{\"IsDefault\":false,\"Name\":\"Beta\",\"ProjectId\":\"$project\"}" > /dev/null
  says '"Beta"' get "/api/Spaces-1/projects/$project/channels"
fi
ok channel

octopus release create --project "$story" --version 1.0.0
octopus release create --project "$story" --version 1.0.1
refuses "already exists" octopus release create --project "$story" --version 1.0.1
octopus release create --project "$story" --version 1.0.1 --ignore-existing
says 1.0.1 octopus release list --project "$story"
if has release progression; then
  octopus release progression prevent --project "$story" --version 1.0.1 --reason "Fails on Mondays"
  octopus release progression allow --project "$story" --version 1.0.1
else
  project=$(get "/api/Spaces-1/projects/$story" | ids Projects | head -1)
  says 1.0.1 get "/api/Spaces-1/projects/$project/releases"
  release=$(get "/api/Spaces-1/projects/$project/releases/1.0.1" | ids Releases | head -1)
  says '"TotalResults":0' get "/api/Spaces-1/releases/$release/defects"
  send POST "/api/Spaces-1/releases/$release/defects" '{"Description":"Fails on Mondays"}' > /dev/null
  says '"Unresolved"' get "/api/Spaces-1/releases/$release/defects"
  send POST "/api/Spaces-1/releases/$release/defects/resolve" '' > /dev/null
  says '"Resolved"' get "/api/Spaces-1/releases/$release/defects"
fi
ok progression
ok release

task=$(octopus release deploy --project "$story" --version 1.0.0 --environment "$story dev" --output-format basic | grep -oE 'ServerTasks-[0-9]+' | head -1)
says "$story.*Success" octopus task wait "$task" --timeout 60
refuses "9\.9\.9" octopus release deploy --project "$story" --version 9.9.9 --environment "$story dev"
ok deploy

octopus tenant create --name "$story tenant"
says "$story tenant" octopus tenant list
says "$story tenant" octopus tenant view "$story tenant"
octopus tenant delete "$story tenant" --confirm
ok tenant

octopus account username create --name "$story account" --username ada --password secret
says "$story account" octopus account list
octopus account token create --name "$story token" --token secret
says "$story token" octopus account token list
octopus account delete "$story account" --confirm
octopus account delete "$story token" --confirm
ok account

mkdir "$work/in" "$work/out"
echo hello > "$work/in/readme.txt"
octopus package zip create --id "Story.Of$$" --version 1.0.0 --base-path "$work/in" --out-folder "$work/out" > /dev/null
octopus package upload --package "$work/out/Story.Of$$.1.0.0.zip" --overwrite-mode fail
refuses "exist" octopus package upload --package "$work/out/Story.Of$$.1.0.0.zip" --overwrite-mode fail
octopus package upload --package "$work/out/Story.Of$$.1.0.0.zip" --overwrite-mode ignore
says "Story.Of$$" octopus package list --filter "Story.Of$$"
says 1.0.0 octopus package versions --package "Story.Of$$"
ok package

says "" octopus deployment-target list
says "" octopus worker list
says "" octopus worker-pool list
says admin octopus user list
says "" octopus runbook list --project "$story"
ok lists

octopus release delete --project "$story" --version 1.0.1
if octopus release list --project "$story" | grep -q 1.0.1; then echo "release delete left the release" >&2; exit 1; fi
octopus project delete "$story" --confirm
octopus project-group delete "$story group" --confirm
send DELETE "/api/lifecycles/$lifecycle" "" > /dev/null
octopus environment delete "$story dev" --confirm
refuses "." octopus project view "$story"
ok journey complete
