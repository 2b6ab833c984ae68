namespace Pedagogy6P.Cli.Tests.Output.Graphs.Rendering;

/// <summary>What a browser shows of a graph.</summary>
/// <param name="Error">Why there is nothing to see; null when there is.</param>
/// <param name="Title">The accessible title.</param>
/// <param name="Style">The style sheet that the graph brings along.</param>
/// <param name="Edges">Arrows and lines.</param>
/// <param name="Clusters">Framed groups.</param>
/// <param name="Labels">The visible text of every node.</param>
internal sealed record RenderedGraph(string? Error, string? Title, string? Style, int Edges, int Clusters,
    Dictionary<string, string> Labels);
