#!/usr/bin/env bash
# Proves docker-compose.yml with a running container engine: three workers, one killed in mid-task, the task ends as its step
# declares. Says that it was skipped, and why, where it cannot run. Bounded: about five minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."

skip() { echo "SKIPPED: $*"; exit 0; }
command -v docker >/dev/null || skip "no docker on the PATH"
docker info >/dev/null 2>&1 || skip "no container engine is running"
command -v docker-compose >/dev/null || skip "no docker-compose on the PATH"
command -v curl >/dev/null || skip "no curl on the PATH"
[ -f portal/target/quarkus-app/quarkus-run.jar ] || skip "nothing is built: mvn package -DskipTests first"

export COMPOSE_PROJECT_NAME=slipway-kill-test SLIPWAY_PORT=${SLIPWAY_PORT:-18080} DOCKER_BUILDKIT=0
SLIPWAY_ADMIN_API_KEY=API-$(tr -dc 'A-Z0-9' </dev/urandom | head -c 24 || true)
export SLIPWAY_ADMIN_API_KEY
compose() { docker-compose "$@"; }
finish() { compose logs --no-color --tail 200 > "${TMPDIR:-/tmp}/slipway-compose.log" 2>&1 || true; compose down -v --timeout 10 >/dev/null 2>&1 || true; }
trap finish EXIT

compose up --build -d --scale deployment-service=3
base=http://127.0.0.1:$SLIPWAY_PORT

api() { # METHOD PATH [BODY]
  curl -fsS --max-time 20 -X "$1" -H "X-Octopus-ApiKey: $SLIPWAY_ADMIN_API_KEY" -H 'Content-Type: application/json' ${3:+-d "$3"} "$base$2"
}
field() { # NAME: the first "NAME":"value" of the JSON on stdin
  grep -oE "\"$1\" *: *\"[^\"]*\"" | head -1 | sed -E 's/.*: *"(.*)"/\1/'
}
within() { # SECONDS WHAT COMMAND...: repeats COMMAND once a second until it succeeds
  local seconds=$1 what=$2; shift 2
  for _ in $(seq "$seconds"); do "$@" >/dev/null 2>&1 && return 0; sleep 1; done
  echo "FAILED: $what did not happen within $seconds s"; exit 1
}

ready() { api GET /api/users/me; }
within 180 "the portal answers" ready
environment=$(api POST /api/environments '{"Name":"Kill"}' | field Id)
lifecycle=$(api POST /api/lifecycles "{\"Name\":\"Kill\",\"Phases\":[{\"Name\":\"Only\",\"OptionalDeploymentTargets\":[\"$environment\"]}]}" | field Id)
group=$(api GET '/api/projectgroups?take=1' | grep -oE 'ProjectGroups-[0-9]+' | head -1)
project=$(api POST /api/projects "{\"Name\":\"Kill\",\"ProjectGroupId\":\"$group\",\"LifecycleId\":\"$lifecycle\"}" | grep -oE '"Id" *: *"Projects-[0-9]+"' | grep -oE 'Projects-[0-9]+' | head -1)
version=$(api GET "/api/projects/$project/deploymentprocesses" | grep -oE '"Version" *: *[0-9]+' | head -1 | grep -oE '[0-9]+')
script='echo attempt #{Slipway.Attempt.Number} epoch #{Slipway.Attempt.Epoch}; [ #{Slipway.Attempt.Number} -gt 1 ] || sleep 120; echo finished'
api PUT "/api/projects/$project/deploymentprocesses" "{\"Id\":\"deploymentprocess-$project\",\"ProjectId\":\"$project\",\"Version\":$version,\"Steps\":[{\"Name\":\"Wait\",\"Actions\":[{\"Name\":\"Wait\",\"ActionType\":\"Octopus.Script\",\"Properties\":{\"Octopus.Action.Script.ScriptSource\":\"Inline\",\"Octopus.Action.Script.Syntax\":\"Bash\",\"Slipway.Step.OnLostWorker\":\"idempotent\",\"Octopus.Action.Script.ScriptBody\":\"$script\"}}]}]}" >/dev/null
api POST /api/releases/create/v1 '{"projectName":"Kill","releaseVersion":"1.0.0"}' >/dev/null
task=$(api POST /api/deployments/create/untenanted/v1 '{"projectName":"Kill","releaseVersion":"1.0.0","environmentNames":["Kill"]}' | grep -oE 'ServerTasks-[0-9]+' | head -1)
running() { api GET "/api/tasks/$task/raw" | grep -q 'attempt 1 epoch'; }
within 60 "the script's first line" running

victim=
for container in $(compose ps -q deployment-service); do
  if docker top "$container" -eo pid,args | grep -q "$task\|sleep 120"; then victim=$container; fi
done
[ -n "$victim" ] || { echo "FAILED: no container runs the script"; exit 1; }
echo "killing ${victim:0:12}, which runs $task"
docker kill "$victim" >/dev/null
ended() { api GET "/api/tasks/$task" | grep -qE '"IsCompleted" *: *true'; }
within 90 "the task ends" ended
state=$(api GET "/api/tasks/$task" | field State)
api GET "/api/tasks/$task/raw"
[ "$state" = Success ] || { echo "FAILED: the task ended as $state"; exit 1; }
echo "PASSED: the container was killed in mid-task, another took over, the task ended as Success"
