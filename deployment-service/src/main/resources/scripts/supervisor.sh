#!/bin/bash
# Keeps scripts on a leash, one at a time: no script outlives the worker's hold on its task.
#
#   supervisor.sh MODE GRACE        standard input: orders of the worker; standard output: how scripts ended
#
#   MODE    namespace: this shell is process 1 of a process namespace of its own, so when it ends, however it ends, the
#           kernel kills every process below it, also those that left the script's group or session. Serves one script
#           after the other, which makes a short script cost one fork here and no program but its own;
#           group: no namespace to be had. Processes are found by group, session and environment (see sweep). Serves one.
#   GRACE   seconds between the polite and the final signal on a kill
#
# Orders, a line each:
#   run␟DEADLINE␟MARK␟FOLDER␟N␟NAME=VALUE…␟COMMAND␟ARGUMENT…   (␟ = unit separator, 1f; N = how many NAME=VALUE follow)
#       Starts COMMAND in FOLDER/home. FOLDER/out and FOLDER/err are pipes for its output. DEADLINE: seconds of uptime
#       (/proc/uptime) until which it may live without another word. MARK is in its environment as SLIPWAY_RUN.
#   deadline UPTIME
#   kill
#   look      its output has ended: it probably has, too. Without this word its end is noticed a quarter of a second late.
# The end of the input means that the worker is gone.
#
# Answer, when all that the script started is dead: `ended HOW CODE`, HOW being exited, killed or deadline, CODE the
# script's exit code; then `last` when this supervisor serves no more.

# Job control gives the script a process group of its own. No file names are meant but where it is turned on.
set -m -f

mode=$1 grace=$2
separator=$'\x1f'
# Hundredths of a second between two looks at a script of which nobody has said that it ended.
seldom=25

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

# Listens to the worker while the script runs, and looks after the script: bash cannot wait for both. Returns when one of
# them has gone, or has to: 0 the script ended, 1 its time is over, 2 the worker is gone.
watch() {
    local line='' part status left look=$seldom until_
    hundredths "$1"
    until_=$result
    while kill -0 "$script"; do
        uptime_now
        left=$((until_ - now))
        ((left > 0)) || return 1
        ((left < look)) || left=$look
        printf -v left '%d.%02d' $((left / 100)) $((left % 100))
        read -r -t "$left" part
        status=$?
        line+=$part
        if ((status > 128)); then
            # Timed out, perhaps within a line, whose rest is still to come.
            ((look = look * 2 < seldom ? look * 2 : seldom))
            continue
        elif ((status != 0)); then
            return 2
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
                    kill -TERM -- "-$script"
                    kill -CONT -- "-$script"
                    hundredths "$grace"
                    if ((now + result < until_)); then until_=$((now + result)); fi
                fi
                ;;
            look) look=1 ;;
        esac
        line=''
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
    local -a fields processes
    while ((again-- > 0)); do
        found=''
        set +f
        processes=(/proc/[0-9]*)
        set -f
        for process in "${processes[@]}"; do
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

# Ends all that the script started. As process 1 that is everybody but this shell.
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
        wait
        sweep
        # The next script needs a supervisor of its own.
        return 1
    fi
}

run() {
    local -a words
    IFS=$separator
    # shellcheck disable=SC2206
    words=($1)
    IFS=$' \t\n'
    local deadline=${words[1]} mark=${words[2]} folder=${words[3]} count=${words[4]}
    local how=exited status killing='' entry

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
    watch "$deadline"
    case $? in
        0)
            wait "$script"
            status=$?
            ;;
        1) how=deadline status=137 ;;
        *)
            clear_up
            exit 0
            ;;
    esac
    [ -z "$killing" ] || how=killed
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
