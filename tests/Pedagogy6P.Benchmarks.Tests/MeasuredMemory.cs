namespace Pedagogy6P.Benchmarks.Tests;

/// <summary>Tests that measure the memory of the process; no other test runs beside them.</summary>
[CollectionDefinition(nameof(MeasuredMemory), DisableParallelization = true)]
public sealed class MeasuredMemory;
