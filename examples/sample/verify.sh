if [ "#{Shop.Name}" != "$(get_octopusvariable "Shop.Name")" ]; then
  echo "The two ways to a variable disagree" >&2
  exit 1
fi
url=$(get_octopusvariable "Shop.Url")
case "$(get_octopusvariable "Octopus.Environment.Name") $url" in
  "Production https://"* | "Test http://"* | "Dev http://"*) echo "Verified: $url is the right address for #{Octopus.Environment.Name}" ;;
  *) echo "Wrong address for #{Octopus.Environment.Name}: $url" >&2; exit 1 ;;
esac
