using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--learner</c>: whom the answer is for.</summary>
internal static class LearnerOption
{
    private const string Name = "--learner";

    /// <summary>One learner.</summary>
    public static Option<string?> One(bool required, string description) => new(Name)
    {
        Description = description,
        HelpName = "ID",
        Arity = ArgumentArity.ExactlyOne,
        Required = required,
    };

    /// <summary>Any number of learners.</summary>
    public static Option<string[]> Many() => new(Name)
    {
        Description = "The learners concerned, one id or several.",
        HelpName = "ID…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };
}
