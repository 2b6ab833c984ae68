using System.Collections.Immutable;
using Pedagogy6P.Formats.RiskTables.Writing;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Makes categorical features of columns of words, and says which words are nearly the same. Not thread-safe.</summary>
internal sealed class CategoryReader(RiskTableBuilder builder, RiskFileOptions options, FileFindings findings)
{
    private readonly HashSet<string> _kept = new(options.Kept.Select(RiskFileHeader.NameOf), StringComparer.Ordinal);
    private readonly List<string> _tooMany = [];

    /// <summary>Columns of too many different words, which were left out.</summary>
    public ImmutableArray<string> TooMany => [.. _tooMany];

    /// <summary>Cells of categories that the model does not know.</summary>
    public int Unseen { get; private set; }

    public void Add(FeatureCollector column)
    {
        CodedTexts texts = column.Texts?.ToColumn() ?? new CodedTexts([], NothingKnown(column.Rows));
        if (column.Known is not null)
        {
            AddKnown(column.Known, texts);
        }
        else if (!column.IsDeclaredCategorical && texts.Texts.Count > RiskFile.MostCategories && !_kept.Contains(column.Name))
        {
            _tooMany.Add(column.Name);
        }
        else
        {
            builder.AddCategorical(column.Name, texts);
            int nearly = texts.Texts.Count - texts.Texts.Select(CategoryText.Folded).Distinct(StringComparer.Ordinal).Count();
            if (nearly > 0)
            {
                findings.Note(
                    $"column {column.Name}: {nearly} {(nearly == 1 ? "category differs" : "categories differ")} from another one ",
                    $"in letter case or spaces only, and {(nearly == 1 ? "counts" : "count")} as different.");
            }
        }
    }

    private void AddKnown(Feature known, CodedTexts texts)
    {
        Func<string, int> codes = known.CodeLookup();
        Dictionary<string, int> canonical = new(StringComparer.Ordinal);
        for (int code = 0; code < known.Categories.Length; code++)
        {
            canonical.TryAdd(CategoryText.Canonical(known.Categories[code]), code);
        }

        int[] found = [.. texts.Texts.Select(text => canonical.TryGetValue(text, out int code) ? code : codes(text))];
        string[] read = [.. texts.Texts.Select((text, number) => found[number] < 0 ? text : known.Categories[found[number]])];
        builder.AddCategorical(known.Name, new CodedTexts(read, texts.Codes.ToArray()), known.Categories).SetWriting(known.Writing);
        HashSet<int> unseen = [.. Enumerable.Range(0, read.Length).Where(text => found[text] < 0)];
        int cells = 0;
        foreach (int code in texts.Codes)
        {
            cells += unseen.Contains(code) ? 1 : 0;
        }

        if (cells > 0)
        {
            Unseen += cells;
            findings.Note(
                $"column {known.Name}: {cells} ",
                $"{(cells == 1 ? "value is a category" : $"values, {unseen.Count} different, are categories")} the model does not ",
                $"know, and {(cells == 1 ? "counts" : "count")} as missing.");
            HashSet<string> folded = new(known.Categories.Select(CategoryText.Folded), StringComparer.Ordinal);
            int nearly = unseen.Count(code => folded.Contains(CategoryText.Folded(texts.Texts[code]))
                || CategoryText.Alike(texts.Texts[code]).Any(writing => codes(writing) >= 0));
            if (nearly > 0)
            {
                findings.Note(
                    $"column {known.Name}: {nearly} of these {(nearly == 1 ? "differs" : "differ")} from a category of the model ",
                    $"in letter case or spaces only.");
            }
        }
    }

    private static int[] NothingKnown(int rows)
    {
        int[] codes = new int[rows];
        Array.Fill(codes, -1);
        return codes;
    }
}
