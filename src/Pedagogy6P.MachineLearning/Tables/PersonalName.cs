
namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>Whether the name of a column says that it holds names of people, addresses or telephone numbers, in English and
/// French.</summary>
internal static class PersonalName
{
    private static readonly string[] Names =
        ["name", "names", "fullname", "firstname", "lastname", "surname", "forename", "nom", "noms", "nomcomplet", "prenom", "prenoms",
            "patronyme"];

    // With nothing but these beside it, a name is that of a person; "module name" is not.
    private static readonly string[] BesideNames =
    [
        "full", "first", "last", "middle", "family", "given", "maiden", "birth", "complet", "complets", "famille", "naissance", "usage",
            "usuel", "jeune", "fille", "marital",
        "de", "du", "des", "la", "le", "l", "d", "et", "and", "of", "the", "student", "learner", "person", "pupil", "participant",
            "candidate", "employee", "user", "parent",
        "parents", "mother", "father", "tutor", "contact", "etudiant", "etudiante", "apprenant", "apprenante", "eleve", "stagiaire",
            "personne", "candidat", "candidate",
        "salarie", "utilisateur", "mere", "pere", "tuteur", "tutrice",
    ];

    private static readonly string[] Addresses = ["address", "addresses", "adresse", "adresses", "street", "rue"];

    private static readonly string[] Phones = ["phone", "phones", "telephone", "telephones", "tel", "gsm"];

    public static bool Says(string column)
    {
        string[] words = ColumnWords.Of(column);
        return words.Any(Addresses.Contains) || words.Any(Phones.Contains)
            || (words.Any(Names.Contains) && words.All(word => Names.Contains(word) || BesideNames.Contains(word)));
    }

    public static bool SaysPhone(string column) => ColumnWords.Of(column).Any(Phones.Contains);
}
