using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;

namespace Pedagogy6P.Validation.Tests;

public sealed class ViolationCollectorTests
{
    [Fact]
    public void An_empty_collector_refuses_nothing()
    {
        ViolationCollector violations = new();
        (violations.Count, violations.Any, violations.Violations.Length).ShouldBe((0, false, 0));
        violations.ThrowIfAny();
    }

    [Property]
    public Property The_first_thousand_are_kept_in_order_and_all_are_counted()
    {
        return Prop.ForAll(Any.Number(0, 3 * ViolationCollector.Limit), count =>
        {
            ViolationCollector violations = new();
            for (int row = 0; row < count; row++)
            {
                violations.Add("t", row, "c", null, "less");
            }

            int kept = Math.Min(count, 1000);
            return violations.Count == count && violations.Any == count > 0
                && violations.Violations.Select(violation => violation.Row!.Value).SequenceEqual(Enumerable.Range(0, kept));
        });
    }

    [Property]
    public Property Kept_and_unkept_add_up_in_any_order()
    {
        // A step of −1 reports one violation; any other counts that many of another collector.
        return Prop.ForAll(Any.Number(-1, 20).Array(), steps =>
        {
            ViolationCollector violations = new();
            foreach (int step in steps)
            {
                if (step < 0)
                {
                    violations.Add(new Violation("t", null, null, null, "less"));
                }
                else
                {
                    violations.AddUnkept(step);
                }
            }

            int reported = steps.Count(step => step < 0);
            return violations.Violations.Length == reported && violations.Count == reported + steps.Where(step => step > 0).Sum();
        });
    }

    [Fact]
    public void The_parts_are_those_of_the_violation()
    {
        ViolationCollector violations = new();
        violations.Add("t", 3, "c", "v", "less");
        Violation whole = new("u", null, null, null, "more") { Id = "i" };
        violations.Add(whole);
        violations.Violations.ShouldBe([new Violation("t", 3, "c", "v", "less"), whole]);
    }

    [Fact]
    public void What_was_read_from_it_stays_when_more_is_reported()
    {
        ViolationCollector violations = new();
        violations.Add("t", 1, null, null, "less");
        var before = violations.Violations;
        violations.Add("t", 2, null, null, "less");
        before.Length.ShouldBe(1);
    }

    [Fact]
    public void Everything_reported_is_thrown_at_once()
    {
        ViolationCollector violations = new();
        violations.Add("t", 1, null, null, "less");
        violations.Add("t", 2, null, null, "more");
        violations.AddUnkept(5);
        InputRefusedException refused = Should.Throw<InputRefusedException>(violations.ThrowIfAny);
        refused.Violations.ShouldBe(violations.Violations);
        refused.Count.ShouldBe(7);
    }

    [Fact]
    public void Violations_that_only_another_collector_kept_refuse_too()
    {
        ViolationCollector violations = new();
        violations.AddUnkept(2);
        InputRefusedException refused = Should.Throw<InputRefusedException>(violations.ThrowIfAny);
        (refused.Count, refused.Violations.Length).ShouldBe((2, 0));
        refused.Message.ShouldBe("The input was refused. (and 1 more)");
    }

    [Fact]
    public void No_violation_and_a_negative_count_are_programming_errors()
    {
        ViolationCollector violations = new();
        Should.Throw<ArgumentNullException>(() => violations.Add(null!));
        Should.Throw<ArgumentOutOfRangeException>(() => violations.AddUnkept(-1));
        violations.Any.ShouldBeFalse();
    }
}
