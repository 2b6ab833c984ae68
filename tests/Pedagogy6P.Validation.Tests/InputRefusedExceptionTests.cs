using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;

namespace Pedagogy6P.Validation.Tests;

public sealed class InputRefusedExceptionTests
{
    private static readonly Violation Less = new("modules", 4, "hours", "two", "less");

    [Fact]
    public void A_single_violation_is_the_message()
    {
        InputRefusedException refused = new(Less);
        refused.Message.ShouldBe("modules, row 4, hours: found \"two\", expected less");
        refused.Violations.ShouldBe([Less]);
        refused.Count.ShouldBe(1);
    }

    [Fact]
    public void Its_parts_make_a_violation_without_a_row()
    {
        InputRefusedException refused = InputRefusedException.Because("options", "Trees", "0", "a number from 1 on");
        refused.Violations.ShouldBe([new Violation("options", null, "Trees", "0", "a number from 1 on")]);
        refused.Count.ShouldBe(1);
        refused.Message.ShouldBe("options, Trees: found \"0\", expected a number from 1 on");
    }

    [Property]
    public Property The_message_says_the_first_and_how_many_more_were_found()
    {
        return Prop.ForAll(Any.Number(1, 30), Any.Number(0, 5000), (kept, unkept) =>
        {
            ImmutableArray<Violation> violations = [.. Enumerable.Range(1, kept).Select(row => Less with { Row = row })];
            InputRefusedException refused = new(violations, kept + unkept);
            int more = kept + unkept - 1;
            string first = violations[0].ToString(), expected = more == 0 ? first : $"{first} (and {more} more)";
            return string.Equals(refused.Message, expected, StringComparison.Ordinal) && refused.Count == kept + unkept
                && refused.Violations.SequenceEqual(violations);
        });
    }

    [Fact]
    public void Without_violations_it_still_says_that_the_input_was_refused()
    {
        new InputRefusedException([], 0).Message.ShouldBe("The input was refused.");
        new InputRefusedException(default, 1).Message.ShouldBe("The input was refused.");
    }

    [Fact]
    public void It_is_no_programming_error() => new InputRefusedException(Less).ShouldNotBeAssignableTo<ArgumentException>();
}
