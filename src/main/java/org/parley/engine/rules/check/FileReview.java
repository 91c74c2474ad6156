package org.parley.engine.rules.check;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.FunctionDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.parley.engine.interpreter.Reach;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/** A rule file, read and remarked upon. */
record FileReview(CheckedFile file, List<RuleReview> rules, List<RuleProblem> problems) {
    static FileReview of(CheckedFile file, Declarations declarations, Classes classes) {
        List<RuleProblem> problems = new ArrayList<>(file.problems());
        List<RuleReview> rules = new ArrayList<>();
        if (file.isSound()) {
            Context context = Context.of(file, declarations);
            Remarks remarks = new Remarks(file.path(), null, file.fragment("", 0), problems);
            each(file.descr().getImports(), file, remarks, each -> imported(each, classes, context, remarks));
            each(file.descr().getFunctionImports(), file, remarks, each -> member(each, classes, file, remarks));
            each(file.descr().getAttributes(), file, remarks, each -> {
                Forbidden.attribute(each, file.spot(each), remarks);
                NotTaken.attribute(each, file.spot(each), remarks);
            });
            NotTaken.inFile(file.descr(), file, remarks);
            each(
                    file.descr().getGlobals(),
                    file,
                    remarks,
                    each -> Forbidden.global(each.getIdentifier(), file.spot(each), remarks));
            each(file.descr().getTypeDeclarations(), file, remarks, each -> fields(each, context, remarks));
            each(file.descr().getFunctions(), file, remarks, each -> function(each, context, remarks));
            file.descr().getRules().forEach(each -> rules.add(RuleReview.of(each, context, problems)));
        }
        return new FileReview(file, rules, List.copyOf(problems));
    }

    private static <D extends BaseDescr> void each(
            Collection<D> parts, CheckedFile file, Remarks remarks, Consumer<D> reading) {
        parts.forEach(part -> remarks.reading(file.spot(part), () -> reading.accept(part)));
    }

    private static void imported(ImportDescr imported, Classes classes, Context context, Remarks remarks) {
        CheckedFile file = context.file();
        String target = imported.getTarget();
        Spot spot = file.spot(imported);
        if (!target.endsWith("*")) {
            if (context.declarations().declared(target).isPresent()) {
                return;
            }
            classes.find(target)
                    .ifPresentOrElse(
                            type -> Forbidden.unavailable(type)
                                    .ifPresent(message -> remarks.add(Kind.FORBIDDEN, spot, message, null)),
                            () -> context.noClass(remarks, spot, target));
        }
    }

    /** A static method, or all of a class. */
    private static void member(ImportDescr imported, Classes classes, CheckedFile file, Remarks remarks) {
        String target = imported.getTarget();
        int dot = target.lastIndexOf('.');
        Spot spot = file.spot(imported);
        Optional<Class<?>> type = dot < 0 ? Optional.empty() : classes.find(target.substring(0, dot));
        if (type.isEmpty()) {
            remarks.add(Kind.UNKNOWN_TYPE, spot, "there is no class of %s".formatted(target), null);
            return;
        }
        String name = target.substring(dot + 1);
        Optional<String> message = Forbidden.unavailable(type.get());
        if (message.isEmpty() && !name.equals("*") && !Reach.hasMember(type.get(), name)) {
            message = Optional.of(Reach.unavailable(type.get(), name));
        }
        message.ifPresent(text -> remarks.add(Kind.FORBIDDEN, spot, text, null));
    }

    private static void fields(TypeDeclarationDescr type, Context context, Remarks remarks) {
        type.getFields().forEach((name, field) -> {
            String fieldType = field.getPattern().getObjectType();
            if (context.types().find(fieldType).isEmpty()) {
                context.unknownType(remarks, context.file().spot(field), fieldType);
            }
        });
    }

    private static void function(FunctionDescr function, Context context, Remarks remarks) {
        CheckedFile file = context.file();
        int begin = Math.max(0, function.getStartCharacter());
        int end = Math.min(file.text().length(), function.getEndCharacter() + 1);
        Remarks here = remarks.in(file.fragment(file.text().substring(begin, end), begin));
        context.java().function(here).ifPresent(method -> body(method, context, here));
    }

    private static void body(MethodDeclaration method, Context context, Remarks remarks) {
        Scope scope = Scope.of(Scope.Place.FUNCTION);
        method.getParameters()
                .forEach(each -> scope.declare(each.getNameAsString(), context.type(each.getType(), remarks)));
        ValueType result = context.type(method.getType(), remarks);
        Statements statements = new Typing(context, remarks).statements().returning(result);
        method.getBody().ifPresent(body -> statements.of(body, scope));
    }
}
