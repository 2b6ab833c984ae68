using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// What is said of what binds paths, in one language: awards, dates, what does not fit together, what is exchanged for what, and what a
/// repair moves; <c>{0}</c> and <c>{1}</c> stand for numbers and names. Immutable.
/// </summary>
internal sealed record PathBoundWords
{
    private static readonly PathBoundWords English = new()
    {
        Award = "Award: {0}",
        Group = "group {0}: asked: {1}, done: {2}",
        NotCompleted = "The award cannot be completed: {0}",
        GroupName = "group {0}",
        Conflict = "{0}: do not fit together (limit: {1})",
        Beyond = "{0}: not enough modules that can be taken",
        ForGroup = "for group {0}",
        InTime = "due by {0}",
        Late = "LATE: due by {0}",
        GivenUp = "Less than path {0}: {1}",
        Loss = "{0} {1} instead of {2}",
        Dropout = "dropout risk {0}",
        DropoutName = "Dropout risk",
        EvidenceName = "Evidence",
        Repaired = "the path so far, kept as far as can be",
        LateOnes = "Later than the date asks",
        Begun = "Taken to be under way: {0}",
        Moves = "What moved",
        NoMoves = "Nothing had to move.",
        Moved = "{0}: {1}, instead of {2}",
        Dropped = "{0}: no longer taken ({1} before)",
        Added = "{0}: taken in addition, {1}",
        Times = "{0}, {1} to {2}",
        Limits = new Dictionary<PathLimit, string>
        {
            [PathLimit.WeeklyHours] = "hours a week", [PathLimit.Overlap] = "sessions at the same time",
            [PathLimit.Budget] = "budget",
            [PathLimit.Dates] = "dates of mandatory modules", [PathLimit.Horizon] = "the weeks asked for",
        },
    };

    private static readonly PathBoundWords French = new()
    {
        Award = "Diplôme\u00a0: {0}",
        Group = "groupe {0}\u00a0: demandés\u00a0: {1}, acquis\u00a0: {2}",
        NotCompleted = "Le diplôme ne peut pas être obtenu\u00a0: {0}",
        GroupName = "groupe {0}",
        Conflict = "{0}\u00a0: ne vont pas ensemble (limite\u00a0: {1})",
        Beyond = "{0}\u00a0: trop peu de modules peuvent être suivis",
        ForGroup = "pour le groupe {0}",
        InTime = "à terminer le {0} au plus tard",
        Late = "EN RETARD\u00a0: à terminer le {0} au plus tard",
        GivenUp = "De moins que le parcours {0}\u00a0: {1}",
        Loss = "{0} {1} au lieu de {2}",
        Dropout = "risque d’abandon {0}",
        DropoutName = "Risque d’abandon",
        EvidenceName = "Preuves",
        Repaired = "le parcours suivi jusqu’ici, gardé autant que possible",
        LateOnes = "Plus tard que la date demandée",
        Begun = "Considérés comme en cours\u00a0: {0}",
        Moves = "Ce qui change",
        NoMoves = "Rien n’a dû changer.",
        Moved = "{0}\u00a0: {1}, au lieu de {2}",
        Dropped = "{0}\u00a0: n’est plus suivi ({1} auparavant)",
        Added = "{0}\u00a0: suivi en plus, {1}",
        Times = "{0}, du {1} au {2}",
        Limits = new Dictionary<PathLimit, string>
        {
            [PathLimit.WeeklyHours] = "heures par semaine", [PathLimit.Overlap] = "sessions aux mêmes heures",
            [PathLimit.Budget] = "budget", [PathLimit.Dates] = "dates des modules obligatoires",
            [PathLimit.Horizon] = "semaines demandées",
        },
    };

    public required string Award { get; init; }

    public required string Group { get; init; }

    public required string NotCompleted { get; init; }

    public required string GroupName { get; init; }

    public required string Conflict { get; init; }

    public required string Beyond { get; init; }

    public required string ForGroup { get; init; }

    public required string InTime { get; init; }

    public required string Late { get; init; }

    public required string GivenUp { get; init; }

    public required string Loss { get; init; }

    public required string Dropout { get; init; }

    public required string DropoutName { get; init; }

    public required string EvidenceName { get; init; }

    public required string Repaired { get; init; }

    public required string LateOnes { get; init; }

    public required string Begun { get; init; }

    public required string Moves { get; init; }

    public required string NoMoves { get; init; }

    public required string Moved { get; init; }

    public required string Dropped { get; init; }

    public required string Added { get; init; }

    public required string Times { get; init; }

    public required IReadOnlyDictionary<PathLimit, string> Limits { get; init; }

    /// <summary>The words of a language, <c>en</c> or <c>fr</c>.</summary>
    public static PathBoundWords For(string language) => string.Equals(language, "fr", StringComparison.Ordinal) ? French : English;
}
