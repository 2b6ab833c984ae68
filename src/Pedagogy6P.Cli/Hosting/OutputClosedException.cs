namespace Pedagogy6P.Cli.Hosting;

/// <summary>Whoever read the standard output stopped reading (<c>| head</c>): there is nobody left to work for.</summary>
internal sealed class OutputClosedException(Exception inner) : Exception("Standard output was closed by its reader.", inner);
