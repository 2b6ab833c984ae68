using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Finds the columns of features: those of a model, or all that have no other part to play.</summary>
/// <param name="header">The columns of the file.</param>
/// <param name="options">Which column means what.</param>
/// <param name="findings">Takes refusals.</param>
/// <param name="missing">The words for a missing value.</param>
/// <param name="capacity">How many rows there may be; 0 when that is not known.</param>
internal sealed class FeatureColumns(RiskFileHeader header, RiskFileOptions options, FileFindings findings, MissingWords missing,
    int capacity)
{
    private const int MostColumnsNamed = 20;

    public List<(int Cell, FeatureCollector Column)> Find() => options.Schema is { } schema ? OfModel(schema) : OfFile();

    /// <summary>The column of a name that must be there; −1 when there is no name or it was refused.</summary>
    public int CellOf(string? name)
    {
        int cell = name is null ? -1 : header.IndexOf(name);
        if (name is not null && cell < 0)
        {
            string[] named = [.. header.Names.Where(column => column.Length > 0)];
            string more = named.Length > MostColumnsNamed ? ", …" : "";
            findings.RefuseColumn(null, name, $"the name of a column of the file: {string.Join(", ", named.Take(MostColumnsNamed))}{more}");
        }

        return cell;
    }

    private List<(int Cell, FeatureCollector Column)> OfModel(FeatureSchema schema)
    {
        List<(int Cell, FeatureCollector Column)> found = [];
        foreach (Feature feature in schema.Features)
        {
            string name = options.Renamed.GetValueOrDefault(feature.Name, feature.Writing.Column.Length > 0
                ? feature.Writing.Column : feature.Name);
            int cell = header.IndexOf(name);
            if (cell >= 0)
            {
                found.Add((cell, Collector(cell, feature.Name, feature, declared: false)));
            }
            else if (!options.Defaults.ContainsKey(feature.Name))
            {
                findings.RefuseColumn(name, null, "a column of this name, which the model needs");
            }
        }

        return found;
    }

    private List<(int Cell, FeatureCollector Column)> OfFile()
    {
        HashSet<string> others = Names([.. options.Ignored, options.Label, options.Person, options.Order, options.Time, options.OptOut]),
            categorical = Names([.. options.Categorical]);
        List<(int Cell, FeatureCollector Column)> found = [];
        for (int cell = 0; cell < header.Names.Length; cell++)
        {
            string name = header.Names[cell];
            if (name.Length > 0 && !others.Contains(name))
            {
                found.Add((cell, Collector(cell, name, known: null, categorical.Contains(name))));
            }
        }

        return found;
    }

    private FeatureCollector Collector(int cell, string name, Feature? known, bool declared) =>
        new(name, known, missing, capacity)
        {
            IsDeclaredCategorical = declared,
            IsTypedText = header.KindOf(cell) == TableColumnKind.Text,
        };

    private static HashSet<string> Names(IEnumerable<string?> names) =>
        new(names.OfType<string>().Select(RiskFileHeader.NameOf), StringComparer.Ordinal);
}
