using System.Collections.Immutable;

namespace Pedagogy6P.Cli.Texts;

/// <summary>What is said of learning paths, in one language; <c>{0}</c> and <c>{1}</c> stand for numbers and names. Immutable.</summary>
internal sealed record PathWords
{
    private static readonly PathWords English = new()
    {
        Path = "Path {0}",
        Best = "the best one",
        BestFound = "the best one found; better ones were not ruled out",
        Alternative = "an alternative",
        Nearest = "the nearest",
        Cheapest = "the cheapest",
        MostPractical = "the most hands-on",
        NoSteps = "Nothing to take: the goals are reached, or nothing that brings them nearer fits.",
        Unmet = "unmet need {0}",
        WeekCount = "{0} weeks",
        OneWeek = "1 week",
        Peak = "at most {0} h a week",
        Hours = "{0} h",
        Travel = "{0} km of travel",
        Price = "{0} €",
        Missed = "advice not followed: {0}",
        From = "From",
        To = "To",
        HoursPerWeek = "Hours",
        Weeks = "Weeks",
        Why = "Why",
        Goal = "{0}: {1}",
        Opens = "before {0}",
        Advises = "advised before {0}",
        Recognised = "Counts as done: {0}",
        Unreached = "Goals not reached",
        Reached = "{0}: {1} of {2}",
        Unplanned = "Mandatory or pinned, but in no path",
        NoModule = "no module leads further",
        Horizon = "{0}: no session that fits ends within the weeks asked for",
        Prerequisites = "{0}: nothing that fits meets what it requires",
        Room = "{0}: no room beside the rest",
        Closed = "{0}: {1}",
        PageTitle = "Learning paths of {0}",
        Start = "First day",
        Programme = "Programme",
        Available = "Time available",
        Weekly = "{0} h a week",
        Compared = "To choose from",
        UnmetName = "Unmet need",
        WeeksName = "Weeks",
        PeakName = "Heaviest week",
        HoursName = "Hours",
        TravelName = "Travel",
        PriceName = "Price",
        MissedName = "Advice not followed",
        HourAmount = "{0}\u00a0h",
        Kilometres = "{0}\u00a0km",
        Euros = "{0}\u00a0€",
        When = "When",
        Where = "Where",
        Dates = "{0} to {1}",
        Timeline = "Week by week",
        AtSetTimes = "in a session",
        TimeLimit = "hours a week available",
        EachWeek = "All together: at most {0} h a week, of {1} h available",
        Hint = "Each column is a week that begins on a Monday; the higher its bar, the more hours it takes.",
        Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    };

    private static readonly PathWords French = new()
    {
        Path = "Parcours {0}",
        Best = "le meilleur",
        BestFound = "le meilleur trouvé\u202f; un meilleur n’est pas exclu",
        Alternative = "une autre possibilité",
        Nearest = "le plus proche",
        Cheapest = "le moins cher",
        MostPractical = "le plus de mise en pratique",
        NoSteps = "Rien à suivre\u00a0: les objectifs sont atteints, ou rien de ce qui en rapproche ne convient.",
        Unmet = "besoin non couvert {0}",
        WeekCount = "{0} semaines",
        OneWeek = "1 semaine",
        Peak = "au plus {0} h par semaine",
        Hours = "{0} h",
        Travel = "{0} km de trajet",
        Price = "{0} €",
        Missed = "conseils non suivis\u00a0: {0}",
        From = "Du",
        To = "Au",
        HoursPerWeek = "Heures",
        Weeks = "Semaines",
        Why = "Pourquoi",
        Goal = "{0}\u00a0: {1}",
        Opens = "avant {0}",
        Advises = "conseillé avant {0}",
        Recognised = "Considérés comme acquis\u00a0: {0}",
        Unreached = "Objectifs non atteints",
        Reached = "{0}\u00a0: {1} sur {2}",
        Unplanned = "Obligatoires ou épinglés, mais dans aucun parcours",
        NoModule = "aucun module ne mène plus loin",
        Horizon = "{0}\u00a0: aucune session qui convient ne se termine dans les semaines demandées",
        Prerequisites = "{0}\u00a0: rien de ce qui convient ne remplit ses conditions",
        Room = "{0}\u00a0: pas de place à côté du reste",
        Closed = "{0}\u00a0: {1}",
        PageTitle = "Parcours de {0}",
        Start = "Premier jour",
        Programme = "Programme",
        Available = "Temps disponible",
        Weekly = "{0}\u00a0h par semaine",
        Compared = "Au choix",
        UnmetName = "Besoin non couvert",
        WeeksName = "Semaines",
        PeakName = "Semaine la plus chargée",
        HoursName = "Heures",
        TravelName = "Trajet",
        PriceName = "Prix",
        MissedName = "Conseils non suivis",
        HourAmount = "{0}\u00a0h",
        Kilometres = "{0}\u00a0km",
        Euros = "{0}\u00a0€",
        When = "Quand",
        Where = "Où",
        Dates = "du {0} au {1}",
        Timeline = "Semaine par semaine",
        AtSetTimes = "en session",
        TimeLimit = "heures disponibles par semaine",
        EachWeek = "En tout\u00a0: au plus {0}\u00a0h par semaine, sur {1}\u00a0h disponibles",
        Hint = "Chaque colonne est une semaine qui commence le lundi\u202f; plus sa barre est haute, plus elle compte d’heures.",
        Months = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    };

    public required string Path { get; init; }

    public required string Best { get; init; }

    public required string BestFound { get; init; }

    public required string Alternative { get; init; }

    public required string Nearest { get; init; }

    public required string Cheapest { get; init; }

    public required string MostPractical { get; init; }

    public required string NoSteps { get; init; }

    public required string Unmet { get; init; }

    public required string WeekCount { get; init; }

    public required string OneWeek { get; init; }

    public required string Peak { get; init; }

    public required string Hours { get; init; }

    public required string Travel { get; init; }

    public required string Price { get; init; }

    public required string Missed { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string HoursPerWeek { get; init; }

    public required string Weeks { get; init; }

    public required string Why { get; init; }

    public required string Goal { get; init; }

    public required string Opens { get; init; }

    public required string Advises { get; init; }

    public required string Recognised { get; init; }

    public required string Unreached { get; init; }

    public required string Reached { get; init; }

    public required string Unplanned { get; init; }

    public required string NoModule { get; init; }

    public required string Horizon { get; init; }

    public required string Prerequisites { get; init; }

    public required string Room { get; init; }

    public required string Closed { get; init; }

    public required string PageTitle { get; init; }

    public required string Start { get; init; }

    public required string Programme { get; init; }

    public required string Available { get; init; }

    public required string Weekly { get; init; }

    public required string Compared { get; init; }

    public required string UnmetName { get; init; }

    public required string WeeksName { get; init; }

    public required string PeakName { get; init; }

    public required string HoursName { get; init; }

    public required string TravelName { get; init; }

    public required string PriceName { get; init; }

    public required string MissedName { get; init; }

    public required string HourAmount { get; init; }

    public required string Kilometres { get; init; }

    public required string Euros { get; init; }

    public required string When { get; init; }

    public required string Where { get; init; }

    public required string Dates { get; init; }

    public required string Timeline { get; init; }

    public required string AtSetTimes { get; init; }

    public required string TimeLimit { get; init; }

    public required string EachWeek { get; init; }

    public required string Hint { get; init; }

    /// <summary>Short names of the months, that of January first.</summary>
    public required ImmutableArray<string> Months { get; init; }

    /// <summary>The words of a language, <c>en</c> or <c>fr</c>.</summary>
    public static PathWords For(string language) => string.Equals(language, "fr", StringComparison.Ordinal) ? French : English;
}
