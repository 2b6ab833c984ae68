using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

/// <summary>Damaged XGBoost models, and odd ones: whatever the JSON holds, the import gives a model or says why it does not.</summary>
public sealed class XgboostDamageTests
{
    private static readonly byte[] Whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "xgboost", "model.json"));

    [Fact]
    public void Damaged_bytes_are_refused_or_still_a_model()
    {
        Random random = new(3);
        for (int trial = 0; trial < 400; trial++)
        {
            byte[] damaged = [.. Whole];
            int at = random.Next(Whole.Length), length = Math.Min(Whole.Length - at, 1 + random.Next(6));
            switch (random.Next(4))
            {
                case 0:
                    random.NextBytes(damaged.AsSpan(at, length));
                    break;
                case 1:
                    damaged[at] = (byte)"0123456789,-.[]{}\"e"[random.Next(19)];
                    break;
                case 2:
                    damaged = [.. Whole[..at], .. Whole[(at + length)..]];
                    break;
                default:
                    damaged = Whole[..at];
                    break;
            }

            ShouldBeRefusedOrAModel(damaged);
        }
    }

    [Fact]
    public void Every_part_may_be_absent_null_or_of_another_kind_without_a_crash()
    {
        JsonNode root = JsonNode.Parse(Whole)!;
        string[] paths = [.. Paths(root).Distinct(StringComparer.Ordinal)];
        paths.Length.ShouldBeGreaterThan(40);
        foreach (string path in paths)
        {
            foreach (string? instead in (string?[])[null, "null", "{}", "[]", "[null]", "\"x\"", "-1", "1e40", "true", "[1,[2]]"])
            {
                JsonNode changed = JsonNode.Parse(Whole)!;
                Put(changed, path, instead);
                ShouldBeRefusedOrAModel(Encoding.UTF8.GetBytes(changed.ToJsonString()));
            }
        }
    }

    [Theory]
    [InlineData("iteration_indptr", "[0]")]
    [InlineData("iteration_indptr", "[0,3]")]
    [InlineData("iteration_indptr", "[1,8]")]
    [InlineData("iteration_indptr", "[0,5,3,8]")]
    [InlineData("iteration_indptr", "[0,99]")]
    [InlineData("gbtree_model_param", "{\"num_parallel_tree\":\"3\"}")]
    [InlineData("gbtree_model_param", "{\"num_parallel_tree\":\"9\"}")]
    public void Rounds_that_leave_trees_out_are_refused(string member, string value)
    {
        JsonNode model = JsonNode.Parse(Whole)!;
        JsonObject trees = model["learner"]!["gradient_booster"]!["model"]!.AsObject();
        trees["trees"]!.AsArray().Count.ShouldBe(8);
        trees.Remove("iteration_indptr");
        trees[member] = JsonNode.Parse(value);
        Should.Throw<InputRefusedException>(() => Read(model)).Message.ShouldContain("rounds");
    }

    [Fact]
    public void A_model_without_trees_says_its_base_score()
    {
        JsonNode model = JsonNode.Parse(Whole)!;
        JsonObject trees = model["learner"]!["gradient_booster"]!["model"]!.AsObject();
        trees["trees"] = new JsonArray();
        trees["tree_info"] = new JsonArray();
        trees["iteration_indptr"] = new JsonArray(0);
        model["learner"]!["learner_model_param"]!["base_score"] = "2.5E-1";
        XgboostModel imported = Read(model);
        imported.Model.TreeCount.ShouldBe(0);
        imported.Model.Probability([1, 2, 3, 4]).ShouldBe(0.25, 1e-7);
    }

    [Fact]
    public void Nodes_in_any_order_and_holes_between_them_are_the_same_tree()
    {
        JsonNode model = JsonNode.Parse(Whole)!;
        JsonObject tree = model["learner"]!["gradient_booster"]!["model"]!["trees"]![0]!.AsObject();
        BoostedTreesModel expected = Read(model).Model;

        // Nodes 1.. move behind two that nobody reaches, in reverse.
        int count = tree["left_children"]!.AsArray().Count;
        int Moved(int node) => node <= 0 ? node : count + 2 - node;
        foreach ((string name, JsonNode? values) in tree.ToArray())
        {
            if (values is JsonArray array && array.Count == count)
            {
                JsonNode?[] moved = new JsonNode?[count + 2];
                for (int node = 0; node < count; node++)
                {
                    JsonNode one = array[node]!.DeepClone();
                    moved[Moved(node)] = name is "left_children" or "right_children" ? JsonValue.Create(Moved(one.GetValue<int>())) : one;
                }

                tree[name] = new JsonArray([.. moved.Select(one => one ?? array[0]!.DeepClone())]);
            }
        }

        BoostedTreesModel read = Read(model).Model;
        foreach (double[] row in StrangeRows.Of(expected.Schema, 200))
        {
            read.LogOdds(row).ShouldBe(expected.LogOdds(row));
        }
    }

    [Theory]
    [InlineData("{\"missing\": -999.0, \"n\": 1}", -999f)]
    [InlineData("{\"n\": 1, \"missing\" : 0}", 0f)]
    [InlineData("{\"missing\": 1e3}", 1000f)]
    [InlineData("{\"missing\": NaN}", null)]
    [InlineData("{\"missing\": null}", null)]
    [InlineData("{\"missing\": 1e99}", null)]
    [InlineData("{\"not_missing\": 3}", null)]
    [InlineData("", null)]
    public void The_number_that_stood_for_missing_is_read_from_pythons_settings(string settings, float? expected) =>
        XgboostWrapper.MissingValue(settings).ShouldBe(expected);

    private static void ShouldBeRefusedOrAModel(byte[] json)
    {
        try
        {
            BoostedTreesModel model = XgboostImport.Read(json).Model;
            foreach (double[] row in StrangeRows.Of(model.Schema, 10))
            {
                model.Probability(row).ShouldBeInRange(0, 1);
            }
        }
        catch (InputRefusedException refused)
        {
            refused.Violations.ShouldHaveSingleItem().Table.ShouldBe("xgboost model");
        }
    }

    private static XgboostModel Read(JsonNode model) => XgboostImport.Read(Encoding.UTF8.GetBytes(model.ToJsonString()));

    // Members by name and first elements of lists: the others are like them.
    private static IEnumerable<string> Paths(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, $"{path}/{member.Key}").Prepend($"{path}/{member.Key}")),
        JsonArray { Count: > 0 } items => Paths(items[0], path + "/0").Prepend(path + "/0"),
        _ => [],
    };

    private static void Put(JsonNode root, string path, string? json)
    {
        string[] steps = path.Split('/')[1..];
        JsonNode parent = root;
        foreach (string step in steps[..^1])
        {
            parent = parent is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : parent[step]!;
        }

        if (parent is JsonArray list)
        {
            list.RemoveAt(0);
            if (json is not null)
            {
                list.Insert(0, JsonNode.Parse(json));
            }
        }
        else
        {
            parent.AsObject().Remove(steps[^1]);
            if (json is not null)
            {
                parent[steps[^1]] = JsonNode.Parse(json);
            }
        }
    }
}
