// What the journey drives: the newest release of the command line that a module proxy knows.
module slipway.dev/octopus-command-line

go 1.19

require github.com/OctopusDeploy/cli v1.7.1
