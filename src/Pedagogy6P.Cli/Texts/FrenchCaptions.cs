namespace Pedagogy6P.Cli.Texts;

/// <summary>The captions in French.</summary>
internal static class FrenchCaptions
{
    public static Captions Value { get; } = new()
    {
        Rank = "#",
        Module = "Module",
        Title = "Titre",
        Session = "Session",
        SelfPaced = "à son rythme",
        Score = "Score",
        Term = "Terme",
        Notes = "Remarques",
        Pinned = "épinglé",
        Mandatory = "obligatoire",
        MissingAdvised = "conseillé avant : ",
        Learner = "Apprenant ",
        AsOf = "au ",
        NothingFeasible = "Aucun module n'est possible actuellement ; --reasons dit pourquoi pour chacun.",
        MandatoryOutstanding = "Obligatoires et non validés",
        Nothing = "aucun",
        NoAbandonment = "inconnu : pas de métier exercé, ou métier sans compétence listée",
        Infeasible = "Modules impossibles",
        FeasibilityChanges = "Devenus possibles ou impossibles (raisons avant et après)",
        Before = "Avant",
        After = "Après",
        Difference = "Différence",
        LastShown = "Dernier affiché",
        WhatIf = "Et si ",
        NotShown = "non affiché",
        PracticeAbandonment = "Risque d'abandonner l'exercice faute de formation",
        Done = "acquis",
        Ready = "accessible",
        Locked = "verrouillé",
        AnyOf = "un parmi",
        Hard = "requis",
        Advised = "conseillé",
        Legend = "Légende",
        GraphTitle = "Les modules et leurs prérequis",
    };
}
