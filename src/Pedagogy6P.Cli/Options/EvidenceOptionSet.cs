using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Options;

/// <summary>What commands on the evidence register of a folder share.</summary>
internal sealed class EvidenceOptionSet
{
    private readonly Option<PoolingMethod> _method = PoolingMethodOption.Create();
    private readonly Option<string?> _audience = new("--audience")
    {
        Description = "Count only studies that speak for this audience, as for its learners; all studies by default.",
        HelpName = "A",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly Option<bool> _asReported = new("--as-reported")
    {
        Description = "Take standard errors as reported, instead of 1.5 times for comparisons without randomisation and 3 times for "
            + "before-and-after measures.",
    };

    public void AddTo(Command command)
    {
        command.Add(_method);
        command.Add(_audience);
        command.Add(_asReported);
    }

    /// <summary>The register that a command line asks for.</summary>
    /// <exception cref="ToolException">Nobody knows the audience.</exception>
    public EvidenceRegister Register(ParseResult parsed, LoadedProgramme loaded)
    {
        string? audience = parsed.GetValue(_audience);
        RequireKnown(audience, loaded.Programme);
        return EvidenceRegister.Of(loaded.Programme, new EvidenceOptions
        {
            Method = parsed.GetValue(_method),
            Audience = audience,
            Discount = parsed.GetValue(_asReported) ? StandardErrorFactors.AsReported : new StandardErrorFactors(),
        });
    }

    private static void RequireKnown(string? audience, Programme programme)
    {
        if (audience is null)
        {
            return;
        }

        string[] known =
        [
            .. programme.Modules.SelectMany(module => module.Audiences)
                .Concat(programme.Tables.Studies.SelectMany(study => study.Audiences)).Distinct(StringComparer.Ordinal),
        ];
        if (!known.Contains(audience, StringComparer.Ordinal))
        {
            throw ToolException.UnknownId(
                $"Unknown audience \"{audience}\": expected one that modules or studies of this programme name.",
                NearestIds.Advice(audience, known));
        }
    }
}
