using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>What the name of a column says about identifiers and dates, in English and French.</summary>
internal static class IdentifierName
{
    private static readonly string[] Identifiers =
        ["id", "ids", "identifier", "identifiant", "uuid", "guid", "matricule", "login", "username", "email", "mail", "courriel", "ine",
            "nir", "ssn", "phone", "telephone"];

    private static readonly string[] People =
    [
        "student", "learner", "person", "user", "candidate", "employee", "participant", "pupil", "member", "apprenant", "apprenante",
            "etudiant", "etudiante", "eleve",
        "stagiaire", "agent", "personne", "candidat", "salarie", "utilisateur", "inscrit", "dossier", "name", "surname", "nom", "prenom",
    ];

    private static readonly string[] Numbers = ["number", "no", "nr", "num", "numero", "key", "ref", "reference", "code"];

    private static readonly string[] Dates =
    [
        "date", "day", "time", "timestamp", "stamp", "since", "birth", "born", "year", "month", "jour", "heure", "horodatage", "depuis",
            "naissance", "annee", "mois",
    ];

    public static bool SaysIdentifier(string column)
    {
        string[] words = ColumnWords.Of(column);
        return words.Any(word => Identifiers.Contains(word) || IsJoined(word))
            || (words.Any(People.Contains) && words.All(word => People.Contains(word) || Numbers.Contains(word)));
    }

    public static bool SaysDate(string column) => ColumnWords.Of(column).Any(Dates.Contains);

    // "studentid" and "idstudent".
    private static bool IsJoined(string word) => (word.EndsWith("id", StringComparison.Ordinal) && People.Contains(word[..^2]))
        || (word.StartsWith("id", StringComparison.Ordinal) && People.Contains(word[2..]));
}
