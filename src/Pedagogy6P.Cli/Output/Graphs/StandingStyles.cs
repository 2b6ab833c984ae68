namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>
/// Colours of standings, from the palette of Okabe and Ito (2008), which people with any colour vision tell apart. Text stands out from its
/// box by 4.5 to 1 or more and each box from a white or a dark page by 3 to 1 or more, by its filling or its outline (WCAG 2.2, 1.4.3 and
/// 1.4.11).
/// </summary>
internal static class StandingStyles
{
    public static string ClassName(ModuleStanding standing) => standing switch
    {
        ModuleStanding.Done => "done",
        ModuleStanding.Ready => "ready",
        ModuleStanding.Closed => "closed",
        ModuleStanding.Locked => "locked",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Expected a defined standing."),
    };

    public static string Symbol(ModuleStanding standing) => standing switch
    {
        ModuleStanding.Done => "✓",
        ModuleStanding.Ready => "▶",
        ModuleStanding.Closed => "○",
        ModuleStanding.Locked => "✕",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Expected a defined standing."),
    };

    public static string Definition(ModuleStanding standing) => standing switch
    {
        ModuleStanding.Done => "fill:#0072B2,stroke:#56B4E9,stroke-width:2px,color:#FFFFFF",
        ModuleStanding.Ready => "fill:#F0E442,stroke:#806600,stroke-width:3px,color:#000000",
        ModuleStanding.Closed => "fill:#E69F00,stroke:#8A5A00,stroke-width:2px,stroke-dasharray:2 2,color:#000000",
        ModuleStanding.Locked => "fill:#6B6B6B,stroke:#A0A0A0,stroke-width:1px,stroke-dasharray:5 3,color:#FFFFFF",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Expected a defined standing."),
    };
}
