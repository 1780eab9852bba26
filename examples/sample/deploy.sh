set -e
# Asked for while the script runs; the values differ by environment.
url=$(get_octopusvariable "Shop.Url")
servers=$(get_octopusvariable "Shop.Servers")
for ((server = 1; server <= servers; server++)); do
  echo "Server $server of $servers takes version $(get_octopusvariable "Octopus.Release.Number")"
  sleep 0.2
done
echo "The shop is served at $url"
