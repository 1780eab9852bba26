#!/bin/bash
# Keeps scripts on a leash, one at a time: no script outlives the worker's hold on its task.
#
#   supervisor.sh MODE GRACE        standard input: orders of the worker; standard output: how scripts ended
#
#   MODE    namespace: this shell is process 1 of a process namespace of its own, so when it ends, however it ends, the
#           kernel kills every process below it, also those that left the script's group or session. Serves one script
#           after the other, which makes a short script cost two forks here and no program but its own;
#           group: no namespace to be had. Processes are found by group, session and environment (see sweep). Serves one.
#   GRACE   seconds between the polite and the final signal on a kill
#
# Orders, a line each:
#   run␟DEADLINE␟MARK␟FOLDER␟N␟NAME=VALUE…␟COMMAND␟ARGUMENT…   (␟ = unit separator, 1f; N = how many NAME=VALUE follow)
#       Starts COMMAND in FOLDER/home. FOLDER/out and FOLDER/err are pipes for its output. DEADLINE: seconds of uptime
#       (/proc/uptime) until which it may live without another word. MARK is in its environment as SLIPWAY_RUN.
#   deadline UPTIME
#   kill
# The end of the input means that the worker is gone.
#
# Answer, when all that the script started is dead: `ended HOW CODE`, HOW being exited, killed or deadline, CODE the
# script's exit code; then `last` when this supervisor serves no more.

# Job control gives the script, and the watcher below, a process group each.
set -m

mode=$1 grace=$2
separator=$'\x1f'

# Only answers go out; bash's remarks on killed jobs go nowhere.
exec 3>&1 >/dev/null 2>&1

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

# Reads orders while a script runs, until it has to go; says why by its exit code.
watch() {
    local line status until_ killing='' left
    hundredths "$1"
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
                    # Before the signal: this shell's end may follow it at once.
                    echo killed >"$folder/reason"
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

# Fields of a process's stat line from its state on, in `fields`. The name before them may hold blanks and brackets.
stat_of() {
    local line
    read -r line <"/proc/$1/stat" || return 1
    read -r -a fields <<<"${line##*) }"
}

# Kills what the script left behind where no namespace does it: members of this shell's session, and processes that
# carry this run's mark in the environment they were started with. What leaves the session AND drops the environment
# is out of reach; that is the limit of this mode. Repeated, because what is swept may be forking.
sweep() {
    local again=5 found process entry environment
    local -a fields
    while ((again-- > 0)); do
        found=''
        for process in /proc/[0-9]*; do
            process=${process#/proc/}
            if [ "$process" = $$ ] || [ "$process" = "$BASHPID" ] || ! stat_of "$process"; then continue; fi
            # 0: state, 3: session, 19: time of its start.
            [ "${fields[0]}" = Z ] && continue
            if [ "${fields[3]}" = $$ ]; then
                kill -KILL "$process" && found=yes
                continue
            fi
            # What is older than the script does not come from it.
            ((fields[19] >= begun)) || continue
            mapfile -d '' environment <"/proc/$process/environ" || continue
            for entry in "${environment[@]}"; do
                if [ "$entry" = "SLIPWAY_RUN=$mark" ]; then
                    kill -KILL "$process" && found=yes
                    break
                fi
            done
        done
        [ -n "$found" ] || return
    done
}

# Ends all that the script started, and the watcher. As process 1 that is everybody but this shell.
clear_up() {
    local again=1000
    if [ "$mode" = namespace ]; then
        while kill -KILL -- -1; do
            wait
            # What will not die is the kernel's to take, with this shell.
            ((again-- > 0)) || return 1
        done
    else
        kill -KILL -- "-$script"
        kill -KILL "$watcher"
        wait
        sweep
        # The next script needs a supervisor of its own.
        return 1
    fi
}

run() {
    local -a words
    IFS=$separator read -r -a words <<<"$1"
    local deadline=${words[1]} count=${words[4]} how=exited status entry
    mark=${words[2]} folder=${words[3]}

    # A worker that was frozen between its decision and this line must not begin what another may have begun by now.
    hundredths "$deadline"
    uptime_now
    if ((result <= now)); then
        echo "ended deadline 137" >&3
        return 0
    fi

    (
        exec 3>&-
        export HOME="$folder/home" TMPDIR="$folder/tmp" SLIPWAY_RUN="$mark"
        for entry in "${words[@]:5:count}"; do export "${entry?}"; done
        cd "$HOME" || exit 126
        # Not the orders, but nothing to read. Opening the pipes waits for the worker to listen.
        exec "${words[@]:5+count}" </dev/null >"$folder/out" 2>"$folder/err"
    ) &
    script=$!
    if [ "$mode" != namespace ]; then
        local -a fields
        stat_of "$script"
        begun=${fields[19]:-0}
    fi
    watch "$deadline" 3>&- &
    watcher=$!

    # Whichever of the two ends first.
    wait -n
    status=$?
    if kill -0 "$watcher"; then
        # The script ended by itself, or by the polite signal.
        wait "$script"
        status=$?
    else
        # 10: the worker is gone. 11: its word did not come in time. Others: nobody listens to the worker any more.
        if [ "$status" = 10 ]; then
            clear_up
            exit 0
        fi
        how=deadline
        status=137
    fi
    [ -e "$folder/reason" ] && how=killed
    if clear_up; then
        echo "ended $how $status" >&3
    else
        echo "ended $how $status last" >&3
        return 1
    fi
}

while IFS= read -r order; do
    case $order in
        "run$separator"*) run "$order" || exit 0 ;;
        # What was said to a script that has ended meanwhile, or the rest of it.
        *) ;;
    esac
done
