#!/bin/bash
# Keeps one script on a leash: the script never outlives the worker's hold on its task.
#
#   supervisor.sh MODE REASON_FILE DEADLINE GRACE COMMAND [ARGUMENT...]     < keep-alive pipe
#
#   MODE         namespace: this shell is process 1 of its own process namespace, so when it ends, however it ends, the
#                kernel kills every process below it, also those that left the script's process group or session;
#                group: no namespace to be had: processes are found by group, session and environment (see sweep)
#   REASON_FILE  gets one word when it was not the script that ended by itself: closed, deadline or killed
#   DEADLINE     seconds of uptime (/proc/uptime) until which the script may live without another word
#   GRACE        seconds between the polite and the final signal on a kill
#
# The pipe carries lines `deadline UPTIME` and `kill`; its end means that the worker is gone. Exit code: the script's.
# Only shell built-ins are used after start-up: a short script costs two forks here and no program but its own.

# Job control gives the script, and the watcher below, a process group each.
set -m

mode=$1 reason_file=$2 deadline=$3 grace=$4
shift 4

# Hundredths of a second since the machine started, without a process: "12.34 99.9" -> 1234.
uptime_now() {
    local up
    read -r up _ </proc/uptime
    now=$((10#${up/./}))
}

# "1234.5678" or "1234" -> hundredths.
hundredths() {
    local whole=${1%%.*} part=00
    case $1 in *.*) part=${1#*.}00 ;; esac
    result=$((10#$whole * 100 + 10#${part:0:2}))
}

# Reads the pipe until the script has to go; says why by its exit code. Dies with the supervisor.
watch() {
    local line status until_ killing='' left
    hundredths "$deadline"
    until_=$result
    while :; do
        uptime_now
        left=$((until_ - now))
        if ((left <= 0)); then
            [ -n "$killing" ] && exit 12
            exit 11
        fi
        printf -v left '%d.%02d' $((left / 100)) $((left % 100))
        read -r -t "$left" line
        status=$?
        if ((status > 128)); then
            continue # timed out: the top of the loop decides
        elif ((status != 0)); then
            exit 10
        fi
        case $line in
            'deadline '*)
                # A kill that is under way is not put off.
                if [ -z "$killing" ]; then
                    hundredths "${line#deadline }"
                    until_=$result
                fi
                ;;
            kill)
                if [ -z "$killing" ]; then
                    killing=yes
                    # Before the signal: what it ends at once ends this shell too.
                    echo killed >"$reason_file"
                    kill -TERM -- "-$script"
                    kill -CONT -- "-$script"
                    uptime_now
                    hundredths "$grace"
                    if ((now + result < until_)); then until_=$((now + result)); fi
                fi
                ;;
        esac
    done
}

# Kills what the script left behind where no namespace does it: members of this shell's session, and processes that
# carry this run's mark in the environment they were started with. What leaves the session AND drops the environment
# is out of reach; that is the limit of this mode. Repeated, because what is swept may be forking.
sweep() {
    local again=5 found process fields rest entry session
    while ((again-- > 0)); do
        found=''
        for process in /proc/[0-9]*; do
            process=${process#/proc/}
            if [ "$process" = $$ ] || [ "$process" = "$BASHPID" ]; then continue; fi
            session=''
            read -r fields <"/proc/$process/stat" || continue
            # The second field, the name, may hold blanks and brackets: take what follows its last bracket.
            rest=${fields##*) }
            read -r rest _ _ session _ <<<"$rest"
            [ "$rest" = Z ] && continue
            if [ "$session" = $$ ]; then
                kill -KILL "$process" && found=yes
                continue
            fi
            while IFS= read -r -d '' entry; do
                if [ "$entry" = "SLIPWAY_RUN=$SLIPWAY_RUN" ]; then
                    kill -KILL "$process" && found=yes
                    break
                fi
            done <"/proc/$process/environ"
        done
        [ -n "$found" ] || return
    done
}

# A worker that was frozen between its decision and this line must not begin what another one may have begun by now.
hundredths "$deadline"
uptime_now
if ((result <= now)); then
    echo deadline >"$reason_file"
    exit 137
fi

# Not the pipe, but nothing to read; the pipe is descriptor 0 of this shell and of the watcher alone.
"$@" </dev/null &
script=$!

# From here on only the script's own processes hold the worker's two output pipes, and bash's remarks on killed jobs
# do not end up in the task's log.
exec >/dev/null 2>&1

watch &
watcher=$!

# Whichever of the two ends first.
wait -n
status=$?
if kill -0 "$watcher"; then
    # The script ended by itself, or by the polite signal.
    wait "$script"
    status=$?
else
    case $status in
        10) echo closed >"$reason_file" ;;
        11) echo deadline >"$reason_file" ;;
        12) ;; # said so already
        *) echo closed >"$reason_file" ;; # somebody killed the watcher: nobody listens to the worker any more
    esac
    status=137
fi

# As process 1, ending is all it takes.
if [ "$mode" = namespace ]; then exit "$status"; fi

kill -KILL -- "-$script"
kill -KILL "$watcher"
sweep
exit "$status"
