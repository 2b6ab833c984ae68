namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>What is killed while it writes.</summary>
/// <param name="Command">The command that writes with <c>--write</c>, and says each number on its output when it is durable.</param>
/// <param name="What">What it writes, in words.</param>
/// <param name="CountAsync">Reads a file and gives how many items it holds, from number 0 on; throws when one is torn or missing.</param>
internal sealed record CrashSubject(string Command, string What, Func<string, CancellationToken, Task<long>> CountAsync);
