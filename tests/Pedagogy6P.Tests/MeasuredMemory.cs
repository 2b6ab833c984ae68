namespace Pedagogy6P.Tests;

/// <summary>Tests that measure the memory of the process: they run while no other does.</summary>
[CollectionDefinition(nameof(MeasuredMemory), DisableParallelization = true)]
public sealed class MeasuredMemory;
