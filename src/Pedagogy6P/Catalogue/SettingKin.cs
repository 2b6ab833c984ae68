using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>Which settings of a programme lie above and below each other in their tree.</summary>
internal sealed class SettingKin
{
    private readonly Dictionary<string, HashSet<string>> _kin = new(StringComparer.Ordinal);

    public SettingKin(Programme programme)
    {
        Settings =
        [
            .. programme.Tables.Terms.Where(term => term.Kind == VocabularyKind.Setting).Select(term => term.Id)
            .Distinct(StringComparer.Ordinal),
        ];
        foreach (string setting in Settings)
        {
            foreach (string ancestor in programme.Terms.AncestorsOf(setting))
            {
                Of(setting).Add(ancestor);
                Of(ancestor).Add(setting);
            }
        }
    }

    /// <summary>The settings of the tree.</summary>
    public string[] Settings { get; }

    /// <summary>A setting, all above it and all below it.</summary>
    public HashSet<string> Of(string setting)
    {
        if (!_kin.TryGetValue(setting, out HashSet<string>? kin))
        {
            _kin.Add(setting, kin = new HashSet<string>(StringComparer.Ordinal) { setting });
        }

        return kin;
    }
}
