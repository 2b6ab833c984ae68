using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Esco;

/// <summary>Occupations and skills become roles and competencies.</summary>
public sealed class EscoImportTests
{
    private static readonly ImportFile[] Pack =
    [
        MemoryFile.Of("broaderRelationsSkillPillar_en.csv", "conceptType,conceptUri,broaderType,broaderUri\n"
            + "KnowledgeSkillCompetence,s1,SkillGroup,g1\nKnowledgeSkillCompetence,s1,SkillGroup,s2\nSkillGroup,g1,,s1\nSkill,s9,,g1\n"),
        MemoryFile.Of("occupations_en.csv", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\n"
            + "Occupation,o1,2221,nurse,\"a\nb\"\n"),
        MemoryFile.Of("occupationSkillRelations_en.csv", "occupationUri,relationType,skillType,skillUri\n"
            + "o1,essential,skill/competence,s1\no1,optional,knowledge,s2\no2,optional,knowledge,s2\n"),
        MemoryFile.Of("skills_en.csv", "conceptType,conceptUri,skillType,reuseLevel,preferredLabel\nKnowledgeSkillCompetence,s1,,,care\n"
            + "KnowledgeSkillCompetence,s2,,,listen\n"),
        MemoryFile.Of("skillGroups_en.csv", "conceptType,conceptUri,preferredLabel\nSkillGroup,g1,caring\n"),
        MemoryFile.Of("conceptSchemes_en.csv", "conceptType,conceptSchemeUri\nx,y\n"),
        MemoryFile.Of("modules.csv", "id,title,hours,modality\nm,M,3,online-async\n"),
        MemoryFile.Of("module_competencies.csv", "module,competency,attainment\nm,s1,0.9\n"),
    ];

    [Fact]
    public void The_pack_and_tables_beside_it_make_a_programme()
    {
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("esco", null, Pack);
        report.Violations.ShouldBeEmpty();
        facts.Competencies.Rows.Select(row => $"{row["id"]} {row["title"]} {row["parent"]}").ShouldBe(["s1 care g1", "s2 listen ",
            "g1 caring "]);
        facts.RoleCompetencies.Rows.Select(row => $"{row["role"]} {row["competency"]} {row["level"]} {row["importance"]}")
            .ShouldBe(["o1 s1 0.8 1", "o1 s2 0.8 0.5"]);
        facts.ModuleCompetencies.Rows.ShouldHaveSingleItem()["attainment"].ShouldBe("0.9");
        report.Files.Single(file => file.Name.StartsWith("conceptSchemes", StringComparison.Ordinal)).Refusal.ShouldNotBeNull();
        report.Files.Single(file => file.Name.StartsWith("broader", StringComparison.Ordinal)).RowsTaken.ShouldBe(1);
    }

    [Fact]
    public void The_trimmed_pack_names_skills_by_label()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["modules.csv"], "id,title,hours,modality\nm,M,3,online-async\n");
        (ProgrammeFolder folder, ImportReport report) =
            Importing.Run("esco", null, DataFolder.File("esco/digital_skills.csv.gz"), DataFolder.File("esco/occupations.csv.gz"),
                DataFolder.File("esco/occupation_skill_relations.csv.gz"), place["modules.csv"]);
        folder.Programme.Tables.Roles.Length.ShouldBe(3039);
        folder.Programme.Tables.Competencies.Length.ShouldBe(1284);
        folder.Programme.Tables.RoleCompetencies.Length.ShouldBeGreaterThan(1000);
        report.Files.Single(file => file.Name.StartsWith("occupation_skill", StringComparison.Ordinal)).RowsRead.ShouldBe(129004);
    }

    [Fact]
    public void A_concept_that_came_before_is_left_out()
    {
        ImportReport report = Importing.Read("esco", null, MemoryFile.Of("skills_en.csv",
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel\nK,s1,,,care\nK,s1,,,other\n")).Report;
        report.Files[0].LeftOut.ShouldHaveSingleItem().Rows.ShouldBe([3]);
    }

    [Fact]
    public void Damaged_packs_are_read_or_refused()
    {
        foreach (ImportFile file in Pack)
        {
            foreach (byte[] bytes in Damage.Of(file.Peek(1 << 16), seed: 16).Take(160 + Damage.Count / 10))
            {
                Importing.Read("esco", null, [.. Pack.Select(other => other == file ? MemoryFile.Of(file.Name, bytes) : other)]);
            }
        }
    }
}
