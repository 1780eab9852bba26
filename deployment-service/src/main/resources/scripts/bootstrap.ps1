# Runs a step's script: bootstrap.ps1 BODY VARIABLES
# VARIABLES holds name and value in turn, each ended by a NUL byte; names are in lower case.
param([string]$__body, [string]$__file)

$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false

$OctopusParameters = New-Object 'System.Collections.Generic.Dictionary[string,string]' ([System.StringComparer]::OrdinalIgnoreCase)
$__parts = [System.IO.File]::ReadAllText($__file).Split([char]0)
for ($__i = 0; $__i + 1 -lt $__parts.Length; $__i += 2) { $OctopusParameters[$__parts[$__i]] = $__parts[$__i + 1] }

function __Encode([string]$value) { [Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($value)) }
function __Message([string]$line) { [Console]::Out.WriteLine($line); [Console]::Out.Flush() }
function __Say([string]$level, [string]$text) {
    __Message "##octopus[stdout-$level]"
    __Message $text
    __Message '##octopus[stdout-default]'
}

function Get-OctopusVariable([string]$name) { if ($OctopusParameters.ContainsKey($name)) { $OctopusParameters[$name] } else { '' } }
function Set-OctopusVariable([string]$name, [string]$value, [switch]$sensitive) {
    $more = if ($sensitive) { " sensitive='$(__Encode 'True')'" } else { '' }
    __Message "##octopus[setVariable name='$(__Encode $name)' value='$(__Encode $value)'$more]"
}
function New-OctopusArtifact([string]$path, [string]$name) {
    if (-not $name) { $name = [System.IO.Path]::GetFileName($path) }
    $length = if (Test-Path $path) { (Get-Item $path).Length } else { 0 }
    __Message "##octopus[createArtifact path='$(__Encode ([System.IO.Path]::GetFullPath($path)))' name='$(__Encode $name)' length='$(__Encode "$length")']"
}
function Update-Progress([int]$percentage, [string]$message) {
    __Message "##octopus[progress percentage='$(__Encode "$percentage")' message='$(__Encode $message)']"
}
function Write-Verbose([string]$message) { __Say 'verbose' $message }
function Write-Highlight([string]$message) { __Say 'highlight' $message }
function Write-Wait([string]$message) { __Say 'wait' $message }
function Write-Warning([string]$message) { __Say 'warning' $message }
function Fail-Step([string]$reason) {
    if ($reason) { __Message "##octopus[resultMessage message='$(__Encode $reason)']" }
    exit 1
}

# Script modules lie where the script starts, and are there without being asked for.
foreach ($__module in @(Get-ChildItem -Path . -Filter *.psm1 -File | Sort-Object Name)) {
    Import-Module $__module.FullName -DisableNameChecking
}

$global:LASTEXITCODE = 0
. $__body
exit $global:LASTEXITCODE
