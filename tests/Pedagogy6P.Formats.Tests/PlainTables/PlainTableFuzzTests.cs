using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.PlainTables;

/// <summary>Whatever happens to a table of modules or a table of a folder, it is read or refused, every row accounted for.</summary>
public sealed class PlainTableFuzzTests
{
    private static readonly ImportLimits Small = new() { LongestRow = 1 << 16, LongestCell = 1 << 12 };

    private static readonly ImportFile[] Files =
    [
        MemoryFile.Of("socle.csv", "Code;Intitulé;Volume horaire;Prérequis;Compétences;modality\n"
            + "A;Données de santé;1,5;;c1|c2;on-site\nB;\"Deux; trois\";2;A;c2;\nC;Télésanté;3;A|B;c3;online-sync\n"),
        MemoryFile.Of("learners.csv", "id,audience,level,hours_per_week,background,completed\nl1,nurse,5,4,,A\nl2,nurse,6,3.5,b1,A;B\n"),
        MemoryFile.Of("modules.csv", "id,title,hours,modality,languages\nD,\"Four \"\"4\"\"\",4,on-site,fr;en\nE,Five,5,hybrid,\n"),
        MemoryFile.Of("outcomes.csv", "learner,module,enrolled,status,ended,score\nl1,A,2026-01-05,completed,2026-02-01,0.9\n"
            + "l2,B,2026-01-05,active,,\n"),
        MemoryFile.Of("activity.csv", "learner,module,date,kind,amount\nl1,A,2026-01-05,viewed,2\nl2,B,2026-01-06,submitted,1.5\n"),
        MemoryFile.Of("prerequisites.csv", "module,requires,group,kind\nE,D,1,hard\nE,A,1,hard\nD,C,,advised\n"),
        MemoryFile.Of("programme.csv", "id,title,time_zone,language,reference_date\np,Programme,Europe/Paris,fr,2026-11-28\n"),
    ];

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_tables_are_read_or_refused(string name)
    {
        ImportFile whole = Files.First(file => file.Name == name);
        foreach (byte[] bytes in Damage.Of(whole.ReadAll(new ImportLimits())!, seed: 18))
        {
            Importing.Read("table", new() { Limits = Small },
                [.. Files.Select(file => file == whole ? MemoryFile.Of(name, bytes) : file)]);
        }
    }
}
