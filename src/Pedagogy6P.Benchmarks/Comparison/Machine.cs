using System.Globalization;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>The processor that results are measured on.</summary>
/// <param name="Folder">Name of its folder under <c>docs/benchmarks/</c>, such as <c>amd-epyc-zen4</c>.</param>
/// <param name="Description">Its name and what matters of it, for a reader.</param>
internal sealed record Machine(string Folder, string Description)
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "PEDAGOGY6P_CPU";

    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>This machine.</summary>
    /// <param name="folder">Name of the folder; null to ask the environment variable and then the processor.</param>
    public static Machine Current(string? folder)
    {
        string[] lines = File.Exists(ProcessorFile) ? File.ReadAllLines(ProcessorFile) : [];
        Machine found = Of(lines);
        string? wanted = folder ?? Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(wanted) ? found : found with { Folder = wanted };
    }

    /// <summary>The machine that <c>/proc/cpuinfo</c> describes.</summary>
    internal static Machine Of(IReadOnlyList<string> lines)
    {
        string model = Value(lines, "model name") ?? "unknown processor";
        _ = int.TryParse(Value(lines, "cpu family"), CultureInfo.InvariantCulture, out int family);
        _ = int.TryParse(Value(lines, "model"), CultureInfo.InvariantCulture, out int number);
        string? design = string.Equals(Value(lines, "vendor_id"), "AuthenticAMD", StringComparison.Ordinal) ? Zen(family, number) : null;
        string name = design is null ? model : $"{model} {design}";
        string flags = Value(lines, "flags") ?? string.Empty;
        string width = flags.Contains("avx512_vbmi", StringComparison.Ordinal) ? "AVX-512 with byte permutes"
            : flags.Contains("avx512", StringComparison.Ordinal) ? "AVX-512" : flags.Contains("avx2", StringComparison.Ordinal)
            ? "AVX2" : "no AVX2";
        string description = string.Create(
            CultureInfo.InvariantCulture,
            $"{model} (family {family}, model {number}{(design is null ? "" : $", {design}")}), {Environment.ProcessorCount} logical "
                + $"processors, {width}");
        return new Machine(Slug(name), description);
    }

    // AMD's family and model numbers of each Zen generation, as in its processor programming references.
    private static string? Zen(int family, int model) => (family, model) switch
    {
        (23, < 0x30) => "zen",
        (23, _) => "zen2",
        (25, < 0x10 or (>= 0x20 and < 0x60)) => "zen3",
        (25, _) => "zen4",
        (26, _) => "zen5",
        _ => null,
    };

    private static string? Value(IReadOnlyList<string> lines, string key)
    {
        foreach (string line in lines)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line.AsSpan(0, colon).Trim().SequenceEqual(key))
            {
                return line[(colon + 1)..].Trim();
            }
        }

        return null;
    }

    private static string Slug(string name) => string.Join(
        '-', name.Split(name.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct().ToArray(),
            StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
