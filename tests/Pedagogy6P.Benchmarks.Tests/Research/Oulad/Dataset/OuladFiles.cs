using System.IO.Compression;
using System.Text;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

/// <summary>A tiny dataset as files in a temporary folder: two presentations, three enrolments.</summary>
internal sealed class OuladFiles : IDisposable
{
    public OuladFiles() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "oulad-" + Path.GetRandomFileName());

    public Dictionary<string, string> Tables { get; } = new(StringComparer.Ordinal)
    {
        ["courses"] = "code_module,code_presentation,module_presentation_length\nAAA,2013J,268\nBBB,2014B,234\n",
        ["assessments"] =
            "code_module,code_presentation,id_assessment,assessment_type,date,weight\nAAA,2013J,1,TMA,19,10\nAAA,2013J,2,Exam,?,100\nBBB,"
                + "2014B,3,CMA,12,7.5\n",
        ["vle"] = "id_site,code_module,code_presentation,activity_type,week_from,week_to\n100,AAA,2013J,resource,?,?\n101,AAA,2013J,"
            + "homepage,1,2\n200,BBB,2014B,quiz,?,?\n",
        ["studentInfo"] =
            "code_module,code_presentation,id_student,gender,region,highest_education,imd_band,age_band,num_of_prev_attempts,"
                + "studied_credits,disability,final_result\n"
            + "AAA,2013J,11,M,Scotland,HE Qualification,10-20,0-35,0,60,N,Pass\nAAA,2013J,12,F,Wales,Lower Than A "
            + "Level,?,55<=,1,120,Y,Withdrawn\nBBB,2014B,11,M,Scotland,HE Qualification,10-20,0-35,0,60,N,Fail\n",
        ["studentRegistration"] =
            "code_module,code_presentation,id_student,date_registration,date_unregistration\nAAA,2013J,11,-30,?\nAAA,2013J,12,?,12\nBBB,"
                + "2014B,11,3,?\n",
        ["studentAssessment"] = "id_assessment,id_student,date_submitted,is_banked,score\n1,11,18,0,78\n3,11,-1,1,?\n",
        ["studentVle"] =
            "code_module,code_presentation,id_student,id_site,date,sum_click\nAAA,2013J,11,101,5,4\nBBB,2014B,11,200,1,9\nAAA,2013J,11,"
                + "100,-5,7\nAAA,2013J,11,101,5,4\nAAA,2013J,12,100,0,1\n",
    };

    /// <summary>Writes the tables as they are published.</summary>
    public string WritePublished()
    {
        foreach (var (name, text) in Tables)
            File.WriteAllText(Path.Combine(Folder, name + ".csv"), text);
        return Folder;
    }

    /// <summary>Writes the tables gzipped, missing values empty, the clicks split by presentation.</summary>
    public string WriteSplit()
    {
        foreach (var (name, text) in Tables.Where(t => !string.Equals(t.Key, "studentVle", StringComparison.Ordinal)))
            Compress(Path.Combine(Folder, name + ".csv.gz"), text.Replace("?", "", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(Folder, "studentVle"));
        foreach (var group in Tables["studentVle"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).GroupBy(line => line[..9],
            StringComparer.Ordinal))
        {
            Compress(
                Path.Combine(Folder, "studentVle", $"studentVle_{group.Key.Replace(',', '_')}.csv.gz"),
                "id_student,id_site,date,sum_click\n" + string.Join('\n', group.Select(line => line[10..])));
        }

        return Folder;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Compress(string path, string text)
    {
        using var stream = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
