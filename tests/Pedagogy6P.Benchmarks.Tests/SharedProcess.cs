namespace Pedagogy6P.Benchmarks.Tests;

/// <summary>Tests that use what the whole process shares, its memory or its console: they run while no other does.</summary>
[CollectionDefinition(nameof(SharedProcess), DisableParallelization = true)]
public sealed class SharedProcess;
