# The names in braces are replaced before the script starts.
echo "Preparing #{Shop.Name} #{Octopus.Release.Number} for #{Octopus.Environment.Name}"
mkdir -p build
echo '<h1>#{Shop.Name} #{Octopus.Release.Number}</h1>' > build/index.html
echo "Built $(wc -c < build/index.html) bytes in a folder that is gone afterwards"
