#!/usr/bin/env bash
# Packs the libraries and the tool into artifacts/packages and checks what is inside.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf artifacts/packages artifacts/pack
for project in Pedagogy6P.Validation Pedagogy6P.MachineLearning Pedagogy6P.MicrosoftML Pedagogy6P Pedagogy6P.Solvers Pedagogy6P.Storage.Sqlite Pedagogy6P.Formats Pedagogy6P.Tables Pedagogy6P.Cli; do
  # A build of its own from nothing: an earlier one may hold this machine's paths. Analyzers have had their say in the build before.
  dotnet pack "src/$project" -c Release --artifacts-path artifacts/pack -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false --nologo -v q
done

# The full tool for this system only: its package for every system is made in the same way with another runtime identifier.
system=$(dotnet --info | sed -nE 's/^ *RID: +//p' | head -1)
dotnet pack src/Pedagogy6P.Cli.Full -c Release --artifacts-path artifacts/pack -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false -p:ToolPackageRuntimeIdentifiers="$system" --nologo -v q
dotnet run --project eng/packages/check -c Release -- artifacts/packages
ls artifacts/packages
