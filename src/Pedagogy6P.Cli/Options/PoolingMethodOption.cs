using System.CommandLine;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--method</c>: how the variance between studies is estimated.</summary>
internal static class PoolingMethodOption
{
    private static readonly (string Word, PoolingMethod Method)[] Words =
        [("reml", PoolingMethod.RestrictedMaximumLikelihood), ("dl", PoolingMethod.DerSimonianLaird)];

    public static string WordOf(PoolingMethod method) => Array.Find(Words, word => word.Method == method).Word;

    public static Option<PoolingMethod> Create()
    {
        Option<PoolingMethod> option = ParsedOption.Create(
            "--method",
            "reml|dl",
            "How the variance between studies is estimated: reml (restricted maximum likelihood, the default) or dl (DerSimonian-Laird).",
            "reml or dl",
            (string text, out PoolingMethod method) =>
            {
                int at = Array.FindIndex(Words, word => string.Equals(word.Word, text, StringComparison.Ordinal));
                method = at < 0 ? default : Words[at].Method;
                return at >= 0;
            });
        option.DefaultValueFactory = _ => PoolingMethod.RestrictedMaximumLikelihood;
        return option;
    }
}
