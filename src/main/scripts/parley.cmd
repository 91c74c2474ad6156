@rem Starts Parley. Options for Java may be given in JAVA_OPTS.
@echo off
setlocal
set java=java
if defined JAVA_HOME set java="%JAVA_HOME%\bin\java"
set tuning=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC
rem Most commands are over before more than the quick compiler would pay; these, and files of 500 KB, are not.
for %%a in (%*) do if exist "%%~a" if %%~za gtr 500000 set tuning=-XX:+UseSerialGC
if "%~1"=="bench" set tuning=-XX:+UseSerialGC
if "%~1"=="journal" set tuning=-XX:+UseSerialGC
if "%~1"=="" set tuning=-XX:MaxRAMPercentage=50
if "%~1"=="serve" set tuning=-XX:MaxRAMPercentage=50
%java% -XX:+ExitOnOutOfMemoryError %tuning% %JAVA_OPTS% -jar "%~dp0quarkus-run.jar" %*
exit /b %errorlevel%
